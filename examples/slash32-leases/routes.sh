#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Keeps a host route in the kernel for every DHCPv4 client that has a lease.

PATH=/usr/sbin:/usr/bin:/sbin:/bin

# Marks the routes as ours, so that no others are ever touched. Any number that
# /etc/iproute2/rt_protos does not name will do.
PROTOCOL=${ROUTE_PROTOCOL:-77}

# "replace" also when the route should be there already: the client may have moved
# to another interface, or the machine may have been restarted meanwhile.
add_route()
{
    ip -4 route replace "$KEA_LEASE4_ADDRESS/32" dev "$KEA_QUERY4_INTERFACE" proto "$PROTOCOL"
}

remove_route()
{
    if [ -n "$(ip -4 route show exact "$KEA_LEASE4_ADDRESS/32" proto "$PROTOCOL")" ]; then
        ip -4 route delete "$KEA_LEASE4_ADDRESS/32" proto "$PROTOCOL"
    fi
}

case $1 in
    lease4_select)
        # Nothing yet for a mere offer.
        if [ "$KEA_FAKE_ALLOCATION" = 0 ]; then
            add_route
        fi
        ;;
    lease4_renew)
        add_route
        ;;
    lease4_release | lease4_expire)
        remove_route
        ;;
    lease4_decline)
        # Two machines with one address: somebody has to look, and the route still
        # belongs to one of them.
        echo "$KEA_QUERY4_HWADDR on $KEA_QUERY4_INTERFACE says $KEA_LEASE4_ADDRESS is in use" >&2
        ip -4 neighbour show to "$KEA_LEASE4_ADDRESS" >&2
        ;;
esac
