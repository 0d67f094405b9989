// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.container.bridge.KbHost.Found;

/**
 * What a query has found.
 *
 * @param value number of the command's value, if there is one
 * @param count how many reservations
 * @param next where a walk goes on
 */
record FoundRecord(long value, long count, HostPosition next) {
    static FoundRecord of(byte[] bytes) {
        ByteBuffer record = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        return new FoundRecord(
                record.getLong(Found.KB_HF_VALUE),
                record.getLong(Found.KB_HF_COUNT),
                new HostPosition(
                        record.getInt(Found.KB_HF_SOURCE_INDEX), record.getLong(Found.KB_HF_LAST)));
    }
}
