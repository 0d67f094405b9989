#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Keeps a route in the kernel for every prefix delegated to a DHCPv6 client; with
# ADDRESS_ROUTES=yes in its environment also for every single address.

PATH=/usr/sbin:/usr/bin:/sbin:/bin

# Marks the routes as ours, so that no others are ever touched.
PROTOCOL=${ROUTE_PROTOCOL:-77}

# A prefix is reached through the client, an address directly on the link.
add_route()
{
    case $KEA_LEASE6_TYPE in
        IA_PD)
            ip -6 route replace "$KEA_LEASE6_DELEGATED_PREFIX" \
                via "$KEA_QUERY6_REMOTE_ADDRESS" dev "$KEA_QUERY6_INTERFACE" proto "$PROTOCOL"
            ;;
        IA_NA)
            if [ "$ADDRESS_ROUTES" = yes ]; then
                ip -6 route replace "$KEA_LEASE6_ADDRESS/128" \
                    dev "$KEA_QUERY6_INTERFACE" proto "$PROTOCOL"
            fi
            ;;
    esac
}

remove_route()
{
    case $KEA_LEASE6_TYPE in
        IA_PD) target=$KEA_LEASE6_DELEGATED_PREFIX ;;
        *) target=$KEA_LEASE6_ADDRESS/128 ;;
    esac
    if [ -n "$(ip -6 route show exact "$target" proto "$PROTOCOL")" ]; then
        ip -6 route delete "$target" proto "$PROTOCOL"
    fi
}

case $1 in
    lease6_select)
        # Nothing yet for a mere offer.
        if [ "$KEA_FAKE_ALLOCATION" = 0 ]; then
            add_route
        fi
        ;;
    lease6_renew | lease6_rebind)
        add_route
        ;;
    lease6_release | lease6_expire)
        remove_route
        ;;
esac
