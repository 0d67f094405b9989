// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.keaosgi.api.packet.Packet6;

/** Identity associations of every shape, whole and broken. */
public class IaAddressTest {
    private static final String HEADER = "0000000a" + "000003e8" + "000007d0";
    private static final String ADDRESS =
            "0005" + "0018" + "20010db8000100000000000000000050" + "00000960" + "00000e10";
    private static final String PREFIX =
            "001a" + "0019" + "00000960" + "ffffffff" + "38" + "20010db8abcd00000000000000000000";
    private static final String STATUS = "000d" + "0002" + "0000";

    /** An IA_NA with 2001:db8:1::50, preferred for 2400 s, valid for 3600 s. */
    static final byte[] ONE_ADDRESS = Fakes.bytes(HEADER + ADDRESS);

    private static final IaAddress GIVEN =
            new IaAddress(Fakes.v6("20010db8000100000000000000000050"), 2400, 3600);
    private static final IaAddress DELEGATED =
            new IaAddress(Fakes.v6("20010db8abcd00000000000000000000"), 2400, 4294967295L);

    @Test
    public void addressOfAnIaNa() {
        assertThat(first(3, HEADER + ADDRESS)).contains(GIVEN);
    }

    @Test
    public void addressBehindOtherOptions() {
        assertThat(first(3, HEADER + STATUS + ADDRESS)).contains(GIVEN);
    }

    @Test
    public void addressWithOptionsOfItsOwn() {
        String withStatus = ADDRESS.replace("0005" + "0018", "0005" + "001e") + STATUS;
        assertThat(first(3, HEADER + withStatus)).contains(GIVEN);
    }

    @Test
    public void addressOfAnIaTa() {
        assertThat(first(4, "0000000a" + ADDRESS)).contains(GIVEN);
    }

    @Test
    public void prefixOfAnIaPd() {
        assertThat(first(25, HEADER + PREFIX)).contains(DELEGATED);
    }

    @Test
    public void firstOfSeveral() {
        String second = ADDRESS.replace("0050" + "0000", "0051" + "0000");
        Map<Integer, List<byte[]>> options = new HashMap<>();
        options.put(
                3, List.of(Fakes.bytes(HEADER + STATUS), Fakes.bytes(HEADER + ADDRESS + second)));
        options.put(25, List.of(Fakes.bytes(HEADER + PREFIX)));
        assertThat(IaAddress.firstOf(packet(options))).contains(GIVEN);
    }

    @Test
    public void prefixWhenNoAddressIsGiven() {
        Map<Integer, List<byte[]>> options = new HashMap<>();
        options.put(3, List.of(Fakes.bytes(HEADER + STATUS)));
        options.put(25, List.of(Fakes.bytes(HEADER + PREFIX)));
        assertThat(IaAddress.firstOf(packet(options))).contains(DELEGATED);
    }

    @Test
    public void nothingInsideTheWrongKindOfAssociation() {
        assertThat(first(3, HEADER + PREFIX)).isEmpty();
        assertThat(first(25, HEADER + ADDRESS)).isEmpty();
    }

    @Test
    public void brokenOnesAreEmpty() {
        assertThat(IaAddress.firstOf(packet(Map.of()))).isEmpty();
        assertThat(first(3, "")).isEmpty();
        assertThat(first(3, HEADER)).isEmpty();
        assertThat(first(3, HEADER + "000500")).isEmpty();
        assertThat(first(3, HEADER + "0005" + "0004" + "20010db8")).isEmpty();
        assertThat(first(3, HEADER + "0005" + "ffff" + "20010db8")).isEmpty();
    }

    @Test
    public void everyTruncationIsEmpty() {
        String whole = HEADER + ADDRESS;
        for (int length = 0; length < whole.length(); length += 2) {
            assertThat(first(3, whole.substring(0, length))).as("%d digits", length).isEmpty();
        }
    }

    @Test
    public void anyBytesAreSurvived() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            int code = new int[] {3, 4, 25}[i % 3];
            assertThat(IaAddress.firstOf(packet(Map.of(code, List.of(noise))))).isNotNull();
        }
    }

    private static Optional<IaAddress> first(int code, String payload) {
        return IaAddress.firstOf(packet(Map.of(code, List.of(Fakes.bytes(payload)))));
    }

    private static Packet6 packet(Map<Integer, List<byte[]>> options) {
        return Fakes.asPacket6(Fakes.map("options", new Fakes.Options(options)));
    }
}
