// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.guard;

import java.util.HashMap;
import java.util.Map;
import org.keaosgi.api.runtime.guard.ForbiddenCalls;
import org.objectweb.asm.Type;

/**
 * A method that bundles must not call, and what is called instead.
 *
 * @param standInName name of the method of {@link ForbiddenCalls}
 * @param standInDescriptor its parameters and result; an instance method's object comes first
 */
record ForbiddenCall(String standInName, String standInDescriptor) {
    /** The class with the stand-ins. */
    static final String STAND_IN = Type.getInternalName(ForbiddenCalls.class);

    private static final String RUNTIME = "java/lang/Runtime";
    private static final String PROCESS_BUILDER = "java/lang/ProcessBuilder";
    private static final String PROCESS = ")Ljava/lang/Process;";
    private static final String TEXT = "Ljava/lang/String;";
    private static final String TEXTS = "[Ljava/lang/String;";
    private static final String FILE = "Ljava/io/File;";

    private static final Map<String, ForbiddenCall> BY_METHOD = new HashMap<>();

    static {
        addStatic("java/lang/System", "exit", "(I)V", "systemExit");
        addInstance(RUNTIME, "exit", "(I)V");
        addInstance(RUNTIME, "halt", "(I)V");
        for (String command : new String[] {TEXT, TEXTS}) {
            addInstance(RUNTIME, "exec", "(" + command + PROCESS);
            addInstance(RUNTIME, "exec", "(" + command + TEXTS + PROCESS);
            addInstance(RUNTIME, "exec", "(" + command + TEXTS + FILE + PROCESS);
        }
        addInstance(PROCESS_BUILDER, "start", "(" + PROCESS);
        addStatic(
                PROCESS_BUILDER,
                "startPipeline",
                "(Ljava/util/List;)Ljava/util/List;",
                "startPipeline");
    }

    /** The forbidden call of this method, null when it is allowed. */
    static ForbiddenCall find(String owner, String name, String descriptor) {
        // Most methods belong to other classes: look at that before putting a key together.
        return owner.startsWith("java/lang/") ? BY_METHOD.get(key(owner, name, descriptor)) : null;
    }

    private static void addStatic(String owner, String name, String descriptor, String standIn) {
        BY_METHOD.put(key(owner, name, descriptor), new ForbiddenCall(standIn, descriptor));
    }

    private static void addInstance(String owner, String name, String descriptor) {
        String withObject = "(L" + owner + ";" + descriptor.substring(1);
        BY_METHOD.put(key(owner, name, descriptor), new ForbiddenCall(name, withObject));
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }
}
