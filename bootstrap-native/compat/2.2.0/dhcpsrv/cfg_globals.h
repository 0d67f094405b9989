// SPDX-License-Identifier: Apache-2.0
//
// Stand-in for a header that other headers of Kea 2.2.0 include and Debian 12's kea-dev forgot. It
// declares only what those need; we never call any of it. The numbers of the enumerators are part
// of Kea's binary interface: inline functions of dhcpsrv/network.h hand them to the library.

#ifndef KEAOSGI_COMPAT_CFG_GLOBALS_H
#define KEAOSGI_COMPAT_CFG_GLOBALS_H

#include <cc/cfg_to_element.h>
#include <cc/data.h>

#include <boost/shared_ptr.hpp>
#include <string>
#include <vector>

namespace isc {
namespace dhcp {

class CfgGlobals : public isc::data::CfgToElement {
public:
    enum Index : int {
        VALID_LIFETIME = 0,
        MIN_VALID_LIFETIME = 1,
        MAX_VALID_LIFETIME = 2,
        RENEW_TIMER = 3,
        REBIND_TIMER = 4,
        RESERVATIONS_GLOBAL = 10,
        RESERVATIONS_IN_SUBNET = 11,
        RESERVATIONS_OUT_OF_POOL = 12,
        CALCULATE_TEE_TIMES = 13,
        T1_PERCENT = 14,
        T2_PERCENT = 15,
        HOSTNAME_CHAR_SET = 16,
        HOSTNAME_CHAR_REPLACEMENT = 17,
        DDNS_SEND_UPDATES = 18,
        DDNS_OVERRIDE_NO_UPDATE = 19,
        DDNS_OVERRIDE_CLIENT_UPDATE = 20,
        DDNS_REPLACE_CLIENT_NAME = 21,
        DDNS_GENERATED_PREFIX = 22,
        DDNS_QUALIFYING_SUFFIX = 23,
        STORE_EXTENDED_INFO = 24,
        CACHE_THRESHOLD = 27,
        CACHE_MAX_AGE = 28,
        DDNS_UPDATE_ON_RENEW = 32,
        DDNS_USE_CONFLICT_RESOLUTION = 33,
        MATCH_CLIENT_ID = 36,
        AUTHORITATIVE = 37,
        NEXT_SERVER = 38,
        SERVER_HOSTNAME = 39,
        BOOT_FILE_NAME = 40,
        PREFERRED_LIFETIME = 42,
        MIN_PREFERRED_LIFETIME = 43,
        MAX_PREFERRED_LIFETIME = 44,
    };

    isc::data::ConstElementPtr get(int index) const;
    isc::data::ConstElementPtr get(const std::string& name) const;
    void set(int index, isc::data::ConstElementPtr value);
    void set(const std::string& name, isc::data::ConstElementPtr value);
    void clear();
    isc::data::ElementPtr toElement() const override;

protected:
    std::vector<isc::data::ConstElementPtr> values_;
};

using CfgGlobalsPtr = boost::shared_ptr<CfgGlobals>;
using ConstCfgGlobalsPtr = boost::shared_ptr<const CfgGlobals>;

}  // namespace dhcp
}  // namespace isc

#endif
