// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

/** What one server of a comparison has shown of its commands for host reservations so far. */
final class HostTurns extends CommandTurns {
    private static final int PAGE = 1_000;
    private static final String FROM = "\"from\": ";

    HostTurns(Variant variant) {
        super(variant, ManyHosts.COUNT);
    }

    @Override
    String get(int number) {
        return command("reservation-get", subnet() + address(number));
    }

    @Override
    String add(int number) {
        String client = ", \"hw-address\": \"" + ManyHosts.hardwareAddress(number) + '"';
        String reservation = subnet() + address(number) + client;
        return command("reservation-add", "\"reservation\": { " + reservation + " }");
    }

    @Override
    String delete(int number) {
        return command("reservation-del", subnet() + address(number));
    }

    private static String subnet() {
        return "\"subnet-id\": " + ManyHosts.SUBNET + ", ";
    }

    private static String address(int number) {
        return "\"ip-address\": \"" + ManyHosts.address(number) + '"';
    }

    /** All reservations, page after page, once. */
    void walk() {
        time(walks, walkCpu, this::allPages);
    }

    private void allPages() {
        String from = "0";
        for (int left = ManyHosts.COUNT; left > 0; left -= PAGE) {
            String page =
                    send(
                            command(
                                    "reservation-get-page",
                                    subnet()
                                            + "\"source-index\": 1, \"limit\": "
                                            + PAGE
                                            + ", "
                                            + FROM
                                            + from));
            int next = page.lastIndexOf(FROM) + FROM.length();
            from = page.substring(next, page.indexOf(',', next));
        }
    }
}
