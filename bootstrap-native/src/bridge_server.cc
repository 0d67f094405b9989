// SPDX-License-Identifier: Apache-2.0
//
// The bridge: the configuration and the state of the server.

#include <cc/data.h>
#include <dhcpsrv/cfg_duid.h>
#include <dhcpsrv/cfg_shared_networks.h>
#include <dhcpsrv/srv_config.h>
#include <util/multi_threading_mgr.h>

#include "border.h"
#include "compat.h"
#include "json_text.h"
#include "kea_bridge_server.h"
#include "safe_point.h"
#include "server_subnets.h"
#include "server_watch.h"

using namespace keaosgi;
using isc::data::ConstElementPtr;
using isc::data::Element;
using isc::data::ElementPtr;
using isc::dhcp::CfgMgr;
using isc::dhcp::SrvConfig;
using isc::dhcp::SrvConfigPtr;
using isc::dhcp::Subnet4;
using isc::dhcp::Subnet6;

namespace {

ConstElementPtr configurationJson(const SrvConfig& configuration) {
    const ElementPtr json = configuration.toElement();
    const std::string hash = compat::configurationHash(json);
    if (!hash.empty()) {
        json->set("hash", Element::create(hash));
    }
    return json;
}

ConstElementPtr networksJson(const SrvConfig& configuration) {
    return CfgMgr::instance().getFamily() == AF_INET
               ? configuration.getCfgSharedNetworks4()->toElement()
               : configuration.getCfgSharedNetworks6()->toElement();
}

ConstElementPtr subnetJson(const SrvConfig& configuration, int64_t id) {
    const ConstSubnetPtr subnet = findSubnet(configuration, id);
    if (!subnet) {
        throw BorderError(KB_E_ABSENT, "there is no such subnet");
    }
    // Only the subnets of a family have an open toElement(); since Kea 3.0 they share their base.
    return subnet->get().first.isV4() ? dynamic_cast<const Subnet4&>(*subnet).toElement()
                                      : dynamic_cast<const Subnet6&>(*subnet).toElement();
}

ConstElementPtr jsonOf(const SrvConfig& configuration, int32_t of, int64_t number) {
    switch (of) {
        case KB_JSON_CONFIGURATION:
            return configurationJson(configuration);
        case KB_JSON_SUBNET:
            return subnetJson(configuration, number);
        case KB_JSON_SHARED_NETWORKS:
            return networksJson(configuration);
        default:
            throw BorderError(KB_E_INVALID, "nothing can be shown under this number");
    }
}

ConstElementPtr read(int32_t which, int32_t of, int64_t number) {
    const SafePoint::Reading reading;
    return jsonOf(*ServerWatch::instance().configuration(which), of, number);
}

int64_t state(int32_t of) {
    if (of == KB_STATE_GENERATION) {
        return ServerWatch::instance().generation();
    }
    const SafePoint::Reading reading;
    switch (of) {
        case KB_STATE_SERVING:
            return ServerWatch::instance().serving() ? 1 : 0;
        case KB_STATE_MULTI_THREADED:
            return isc::util::MultiThreadingMgr::instance().getMode() ? 1 : 0;
        default:
            throw BorderError(KB_E_INVALID, "there is no such state");
    }
}

std::vector<uint8_t> duid() {
    const SafePoint::Reading reading;
    const SrvConfigPtr current = ServerWatch::instance().configuration(KB_SERVER_CURRENT);
    const isc::dhcp::DuidPtr duid = current->getCfgDUID()->getCurrentDuid();
    if (CfgMgr::instance().getFamily() == AF_INET || !duid) {
        throw BorderError(KB_E_ABSENT, "this server has no DUID");
    }
    return duid->getDuid();
}

}  // namespace

// Turned into text after the reading: that is the greater part of the work, and what toElement()
// has made is ours alone.
int32_t kb_server_json(int32_t which, int32_t of, int64_t number, int64_t out, int32_t cap) {
    return guarded([&] { return Answer(out, cap).write(jsonText(read(which, of, number))); });
}

int32_t kb_server_staging(void) { return ServerWatch::instance().staging() ? 1 : 0; }

int64_t kb_server_state(int32_t of) {
    return guarded([&] { return state(of); });
}

int32_t kb_server_duid(int64_t out, int32_t cap) {
    return guarded([&] {
        const std::vector<uint8_t> bytes = duid();
        return Answer(out, cap).write(bytes.data(), bytes.size());
    });
}

int64_t kb_server_await(int64_t generation, int32_t milliseconds) {
    return ServerWatch::instance().await(generation, std::chrono::milliseconds(milliseconds));
}
