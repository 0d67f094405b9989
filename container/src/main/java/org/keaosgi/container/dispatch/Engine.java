// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.function.Supplier;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.EditBridge;
import org.keaosgi.container.view.PacketContexts;

/**
 * What all callouts on all threads share.
 *
 * @param bridge the way to Kea
 * @param edits the way to change something there, asked for when a service does
 * @param contexts what rides with packets
 * @param parking of packets
 */
record Engine(
        Bridge bridge,
        Supplier<? extends EditBridge> edits,
        PacketContexts contexts,
        Parking parking) {}
