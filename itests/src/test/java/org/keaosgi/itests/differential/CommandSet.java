// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;
import java.util.function.Function;
import org.keaosgi.itests.differential.Node.Members;

/** The commands that a stream consists of, each with a maker of sensible arguments. */
public interface CommandSet {
    /**
     * A command.
     *
     * @param name its name
     * @param weight how often it comes, compared with the others
     * @param arguments makes arguments that are likely to be accepted
     * @param bare whether the command may also come without any arguments
     */
    record Offer(String name, int weight, Function<Dice, Members> arguments, boolean bare) {
        public Offer(String name, int weight, Function<Dice, Members> arguments) {
            this(name, weight, arguments, true);
        }
    }

    List<Offer> offers();
}
