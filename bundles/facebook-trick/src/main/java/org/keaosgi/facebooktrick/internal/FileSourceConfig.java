// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of {@link FileSource}, as the operator writes them. */
@ObjectClassDefinition(
        name = "facebook-trick: inventory in a file",
        description = "Clients and what they get, from a JSON or CSV file.")
@interface FileSourceConfig {
    /** The configuration's PID. */
    String PID = "org.keaosgi.facebook-trick.file";

    @AttributeDefinition(
            name = "File",
            description = "Absolute path of the inventory; its name ends in .json or .csv.")
    String file();

    @AttributeDefinition(
            name = "Interval",
            description = "How often the file is looked at for changes, in milliseconds.",
            min = "50",
            max = "3600000",
            required = false)
    int interval() default 1000;
}
