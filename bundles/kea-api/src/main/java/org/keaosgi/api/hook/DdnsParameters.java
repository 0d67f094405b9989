// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

/**
 * How DNS is to be updated for a client, by the parameters of Kea's configuration that apply to its
 * subnet. Immutable.
 *
 * @param sendUpdates {@code ddns-send-updates}
 * @param overrideNoUpdate {@code ddns-override-no-update}
 * @param overrideClientUpdate {@code ddns-override-client-update}
 * @param updateOnRenew {@code ddns-update-on-renew}
 * @param replaceClientName {@code ddns-replace-client-name}: never, always, when-present,
 *     when-not-present
 * @param generatedPrefix {@code ddns-generated-prefix}
 * @param qualifyingSuffix {@code ddns-qualifying-suffix}
 * @param hostnameCharSet {@code hostname-char-set}
 * @param hostnameCharReplacement {@code hostname-char-replacement}
 */
public record DdnsParameters(
        boolean sendUpdates,
        boolean overrideNoUpdate,
        boolean overrideClientUpdate,
        boolean updateOnRenew,
        String replaceClientName,
        String generatedPrefix,
        String qualifyingSuffix,
        String hostnameCharSet,
        String hostnameCharReplacement) {}
