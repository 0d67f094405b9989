// SPDX-License-Identifier: Apache-2.0
//
// The bridge: parking.

#include "border.h"
#include "frame.h"
#include "kea_bridge_edit.h"
#include "parking.h"

using namespace keaosgi;

int64_t kb_edit_park(int64_t frame) {
    return guarded([&]() -> int64_t { return Parking::instance().park(Frame::find(frame)); });
}

int32_t kb_edit_unpark(int64_t parked, int32_t how) {
    if (how < KB_UNPARK_RESUME || how > KB_UNPARK_CANCEL) {
        return fail(KB_E_INVALID, "a parked packet can't end like that");
    }
    return guarded([&] {
        Parking::instance().end(parked, how);
        return 0;
    });
}
