// SPDX-License-Identifier: Apache-2.0
/**
 * From Kea's hook points to the services of bundles and back: {@link
 * org.keaosgi.container.dispatch.HookEngine} is the way in.
 */
package org.keaosgi.container.dispatch;
