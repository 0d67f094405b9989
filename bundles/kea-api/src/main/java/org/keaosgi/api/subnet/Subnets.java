// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.subnet;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.keaosgi.api.lease.LeaseType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The subnets and shared networks of one configuration of Kea. Each question is answered from the
 * configuration as it is at that moment, with immutable copies. Safe on any thread; for what it
 * costs see {@link SubnetService}.
 *
 * <p>Every method throws {@code IllegalStateException} when Kea has not been configured yet, when
 * the hook library is not loaded, or when Kea's main thread does not come round within some
 * seconds. An address of the other family than the server's belongs to no subnet.
 */
@ProviderType
public interface Subnets {
    /**
     * All subnets.
     *
     * @return in ascending order of their numbers, never null
     */
    List<Subnet> all();

    /**
     * The subnet with that number.
     *
     * @param id unsigned 32 bits
     * @return empty when there is none
     */
    Optional<Subnet> find(long id);

    /**
     * The subnet with that prefix.
     *
     * @param prefix with or without bits set beyond the length
     * @param length the prefix length
     * @return empty when there is none
     */
    Optional<Subnet> find(InetAddress prefix, int length);

    /**
     * The subnet that Kea itself chooses for an address when a command names no subnet: the first
     * one whose prefix contains the address and that serves clients of no class.
     *
     * @param address not null
     * @return empty when there is none
     */
    Optional<Subnet> select(InetAddress address);

    /**
     * All subnets whose prefix contains the address, whatever classes they serve.
     *
     * @param address not null
     * @return in ascending order of their numbers, never null
     */
    List<Subnet> containing(InetAddress address);

    /**
     * Whether an address lies in a pool of that subnet.
     *
     * @param id the subnet's number
     * @param type the kind of pool
     * @param address not null
     * @return false too when there is no such subnet
     */
    boolean inPool(long id, LeaseType type, InetAddress address);

    /**
     * The pool of that subnet in which an address lies.
     *
     * @param id the subnet's number
     * @param type the kind of pool
     * @param address not null
     * @return empty when it lies in none, or there is no such subnet
     */
    Optional<Pool> pool(long id, LeaseType type, InetAddress address);

    /**
     * The pools of a subnet.
     *
     * @param id the subnet's number
     * @param type the kind of pool
     * @return in Kea's order; empty too when there is no such subnet
     */
    List<Pool> pools(long id, LeaseType type);

    /**
     * Everything about a subnet. Much dearer than {@link #find}: not for the packet path.
     *
     * @param id the subnet's number
     * @return empty when there is none
     */
    Optional<SubnetDetails> details(long id);

    /**
     * All shared networks.
     *
     * @return in Kea's order, never null
     */
    List<SharedNetwork> networks();

    /**
     * The shared network of that name.
     *
     * @param name not null
     * @return empty when there is none
     */
    Optional<SharedNetwork> network(String name);
}
