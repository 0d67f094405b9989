// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import java.util.function.Supplier;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.api.lease.LeasesUnavailableException;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.ByteAnswers;
import org.keaosgi.container.bridge.Kb.ErrorCode;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.LeaseBridge;

/** Calls the functions of the border's chapter, and makes the API's exceptions of its errors. */
final class LeaseCalls {
    private final Bridge core;
    private final Supplier<LeaseBridge> leases;

    /**
     * @param core for the sentences that belong to errors
     * @param leases gives the chapter, which is bound when it is first needed
     */
    LeaseCalls(Bridge core, Supplier<LeaseBridge> leases) {
        this.core = core;
        this.leases = leases;
    }

    Bridge core() {
        return core;
    }

    LeaseBridge bridge() {
        return leases.get();
    }

    /** The bytes that a function answers with. */
    byte[] bytes(ByteAnswers.Function function) {
        return ByteAnswers.of(function, this::failure);
    }

    /** The bytes that a function answers with to some others. */
    byte[] bytes(byte[] input, ByteAnswers.FunctionOfBytes function) {
        return ByteAnswers.of(input, function, this::failure);
    }

    /** The number that a function answers with to some bytes. */
    long number(byte[] input, ByteAnswers.ReaderOfBytes function) {
        return checked(ByteAnswers.numberOf(input, function));
    }

    /** The result of a function, if it is no error. */
    long checked(long result) {
        if (result < 0) {
            throw failure((int) result);
        }
        return result;
    }

    RuntimeException failure(int code) {
        String text = KeaException.lastText(core);
        return switch (code) {
            case ErrorCode.KB_E_FAILED -> new LeaseException(text);
            case ErrorCode.KB_E_UNAVAILABLE, ErrorCode.KB_E_STALE ->
                    new LeasesUnavailableException(text);
            case ErrorCode.KB_E_INVALID -> new IllegalArgumentException(text);
            case ErrorCode.KB_E_UNSUPPORTED -> new UnsupportedOperationException(text);
            default -> new KeaException(code, text);
        };
    }
}
