// SPDX-License-Identifier: Apache-2.0

#include "ddns_parameters.h"

#include <dhcpsrv/d2_client_cfg.h>

namespace keaosgi {

using isc::data::Element;
using isc::data::ElementPtr;
using isc::dhcp::D2ClientConfig;

ElementPtr ddnsParametersJson(const isc::dhcp::DdnsParams& parameters) {
    const ElementPtr json = Element::createMap();
    const auto flag = [&json](const char* name, bool value) {
        json->set(name, Element::create(value));
    };
    const auto text = [&json](const char* name, const std::string& value) {
        json->set(name, Element::create(value));
    };
    flag("ddns-send-updates", parameters.getEnableUpdates());
    flag("ddns-override-no-update", parameters.getOverrideNoUpdate());
    flag("ddns-override-client-update", parameters.getOverrideClientUpdate());
    flag("ddns-update-on-renew", parameters.getUpdateOnRenew());
    text("ddns-replace-client-name",
         D2ClientConfig::replaceClientNameModeToString(parameters.getReplaceClientNameMode()));
    text("ddns-generated-prefix", parameters.getGeneratedPrefix());
    text("ddns-qualifying-suffix", parameters.getQualifyingSuffix());
    text("hostname-char-set", parameters.getHostnameCharSet());
    text("hostname-char-replacement", parameters.getHostnameCharReplacement());
    return json;
}

}  // namespace keaosgi
