// SPDX-License-Identifier: Apache-2.0

#include "host_json.h"

#include <string>
#include <vector>

#include "border.h"
#include "compat_host.h"

namespace keaosgi {

using isc::data::ConstElementPtr;
using isc::data::Element;
using isc::data::ElementPtr;
using isc::dhcp::HostPtr;

namespace {

const char* const kSubnetId = "subnet-id";
const char* const kAuthKey = "auth-key";
const char* const kUserContext = "user-context";

std::string hexadecimal(const std::vector<std::uint8_t>& bytes) {
    static const char* const digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += text.empty() ? "" : ":";
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

ElementPtr reserved6(const isc::dhcp::Host& host, isc::dhcp::IPv6Resrv::Type type) {
    const ElementPtr list = Element::createList();
    const auto range = host.getIPv6Reservations(type);
    for (auto one = range.first; one != range.second; ++one) {
        std::string text = one->second.getPrefix().toText();
        if (type == isc::dhcp::IPv6Resrv::TYPE_PD) {
            text += "/" + std::to_string(one->second.getPrefixLen());
        }
        list->add(Element::create(text));
    }
    return list;
}

// Kea up to 2.6 prints some large and small numbers so that it can't read them.
void checkReadable(const ConstElementPtr& context) {
    try {
        Element::fromJSON(context->str());
    } catch (const isc::Exception& e) {
        throw BorderError(KB_E_FAILED, "'user-context' has what this Kea can't read back (" +
                                           context->getPosition().str() + "): " + e.what());
    }
}

}  // namespace

HostJson::HostJson(bool v4, std::uint32_t subnet, const ConstElementPtr& json, bool authKeyAllowed)
    : v4_(v4), subnet_(subnet), given_(Element::createMap()) {
    for (const auto& entry : json->mapValue()) {
        if (entry.first == kAuthKey && authKeyAllowed) {
            authKey_ = entry.second;
        } else if (entry.first != kSubnetId) {
            given_->set(entry.first, entry.second);
        }
    }
}

HostPtr HostJson::parse(bool forMemory) const {
    using isc::dhcp::HostReservationParser4;
    using isc::dhcp::HostReservationParser6;
    HostPtr host = v4_ ? compat::parseHost<HostReservationParser4>(subnet_, given_, forMemory)
                       : compat::parseHost<HostReservationParser6>(subnet_, given_, forMemory);
    if (authKey_) {
        host->setKey(isc::dhcp::AuthKey(authKey_->stringValue()));
    }
    return host;
}

void HostJson::checkStorable() const {
    const ConstElementPtr context = given_->get(kUserContext);
    if (context && context->getType() != Element::map) {
        throw BorderError(KB_E_FAILED,
                          std::string("expected 'user-context' to be a map, got ") +
                              Element::typeToName(static_cast<Element::types>(context->getType())) +
                              " instead (" + context->getPosition().str() + ")");
    }
    if (context) {
        checkReadable(context);
    }
}

std::uint32_t subnetOf(const isc::dhcp::Host& host, bool v4) {
    return v4 ? host.getIPv4SubnetID() : host.getIPv6SubnetID();
}

ElementPtr shownHost(const isc::dhcp::Host& host, bool v4) {
    const ElementPtr shown = v4 ? host.toElement4() : host.toElement6();
    shown->set(kSubnetId, Element::create(static_cast<std::int64_t>(subnetOf(host, v4))));
    return shown;
}

ElementPtr wholeHost(const isc::dhcp::Host& host, bool v4) {
    const ElementPtr whole = shownHost(host, v4);
    whole->set("host-id", Element::create(static_cast<std::int64_t>(host.getHostId())));
    if (!host.getKey().getAuthKey().empty()) {
        whole->set(kAuthKey, Element::create(host.getKey().toText()));
    }
    return whole;
}

ElementPtr parsedHost(const isc::dhcp::Host& host, bool v4, const ConstElementPtr& given) {
    using isc::dhcp::IPv6Resrv;
    const ElementPtr parsed = isc::data::copy(given, 0);
    parsed->set(isc::dhcp::Host::getIdentifierName(host.getIdentifierType()),
                Element::create(hexadecimal(host.getIdentifier())));
    parsed->set(kSubnetId, Element::create(static_cast<std::int64_t>(subnetOf(host, v4))));
    if (!v4) {
        parsed->set("ip-addresses", reserved6(host, IPv6Resrv::TYPE_NA));
        parsed->set("prefixes", reserved6(host, IPv6Resrv::TYPE_PD));
    } else if (!host.getIPv4Reservation().isV4Zero()) {
        parsed->set("ip-address", Element::create(host.getIPv4Reservation().toText()));
    }
    return parsed;
}

}  // namespace keaosgi
