// SPDX-License-Identifier: Apache-2.0
//
// How DNS is to be updated for a client, as JSON under the names of Kea's configuration.

#pragma once

#include <cc/data.h>
#include <dhcpsrv/srv_config.h>

namespace keaosgi {

isc::data::ElementPtr ddnsParametersJson(const isc::dhcp::DdnsParams& parameters);

}  // namespace keaosgi
