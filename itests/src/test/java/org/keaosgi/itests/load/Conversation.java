// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.load;

import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;

/** What the clients of a load generator say: two requests, two answers. */
interface Conversation {
    StandardProtocolFamily family();

    /** Where the generator's socket is bound. */
    SocketAddress local();

    SocketAddress server();

    /** The opening message of a virtual client. */
    byte[] open(int client, int transaction);

    /** The message that follows the first answer; null when that is not the answer hoped for. */
    byte[] proceed(int client, int transaction, ByteBuffer answer);

    /** Whether the second answer is the one hoped for. */
    boolean completes(ByteBuffer answer);

    int transactionOf(ByteBuffer answer);
}
