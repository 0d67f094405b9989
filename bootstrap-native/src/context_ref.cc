// SPDX-License-Identifier: Apache-2.0

#include "context_ref.h"

#include <boost/make_shared.hpp>
#include <boost/shared_ptr.hpp>
#include <string>

#include "gate.h"
#include "upcall.h"

namespace keaosgi {
namespace {

const std::string kName = "osgi";

class ContextRef {
public:
    explicit ContextRef(std::int64_t number) : number_(number) {}
    ContextRef(const ContextRef&) = delete;
    ContextRef& operator=(const ContextRef&) = delete;

    // A packet can outlive the library's load, and even main(): then nobody is told, because Java
    // has forgotten all contexts when it was unloaded.
    ~ContextRef() {
        const Gate::Pass pass;
        Upcall* const upcall = Upcall::current();
        if (pass && upcall) {
            upcall->contextReleased(number_);
        }
    }

    std::int64_t number() const { return number_; }

private:
    const std::int64_t number_;
};

using ContextRefPtr = boost::shared_ptr<ContextRef>;

}  // namespace

std::int64_t contextOf(const isc::hooks::CalloutHandle& handle) {
    try {
        ContextRefPtr context;
        handle.getContext(kName, context);
        return context ? context->number() : 0;
    } catch (const isc::hooks::NoSuchCalloutContext&) {
        return 0;  // there is no cheaper way to ask that all releases know
    }
}

void setContext(isc::hooks::CalloutHandle& handle, std::int64_t context) {
    handle.setContext(kName,
                      context == 0 ? ContextRefPtr() : boost::make_shared<ContextRef>(context));
}

}  // namespace keaosgi
