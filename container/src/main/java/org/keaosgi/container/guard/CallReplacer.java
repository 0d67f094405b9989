// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.guard;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Replaces forbidden calls in a class, and references to forbidden methods, by those of {@link
 * org.keaosgi.api.runtime.guard.ForbiddenCalls}. A stand-in takes from the stack and leaves there
 * what the call did, so that nothing else of the class changes.
 */
final class CallReplacer {
    private static final int API = Opcodes.ASM9;
    private static final int METHOD_REFERENCE_TAG = 10;

    private CallReplacer() {}

    /**
     * Replaces what is forbidden.
     *
     * @param classFile not changed
     * @return the new class, null when nothing in it is forbidden
     */
    static byte[] replace(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        if (!mentionsForbidden(reader)) {
            return null;
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Replacing(writer), 0);
        return writer.toByteArray();
    }

    /** Looks at the constant pool only: nearly all classes are done with after that. */
    private static boolean mentionsForbidden(ClassReader reader) {
        char[] text = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            // The offset is that of the entry's content, which comes after its tag.
            if (at > 0 && reader.readByte(at - 1) == METHOD_REFERENCE_TAG) {
                String owner = reader.readClass(at, text);
                int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
                String name = reader.readUTF8(nameAndType, text);
                String descriptor = reader.readUTF8(nameAndType + 2, text);
                if (ForbiddenCall.find(owner, name, descriptor) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final class Replacing extends ClassVisitor {
        Replacing(ClassVisitor next) {
            super(API, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new ReplacingMethod(
                    super.visitMethod(access, name, descriptor, signature, thrown));
        }
    }

    private static final class ReplacingMethod extends MethodVisitor {
        ReplacingMethod(MethodVisitor next) {
            super(API, next);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            ForbiddenCall call = ForbiddenCall.find(owner, name, descriptor);
            if (call == null) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        ForbiddenCall.STAND_IN,
                        call.standInName(),
                        call.standInDescriptor(),
                        false);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] replaced = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                replaced[i] = replaceHandle(arguments[i]);
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, replaced);
        }

        @Override
        public void visitLdcInsn(Object value) {
            super.visitLdcInsn(replaceHandle(value));
        }

        private static Object replaceHandle(Object value) {
            if (value instanceof Handle handle) {
                ForbiddenCall call =
                        ForbiddenCall.find(handle.getOwner(), handle.getName(), handle.getDesc());
                if (call != null) {
                    return new Handle(
                            Opcodes.H_INVOKESTATIC,
                            ForbiddenCall.STAND_IN,
                            call.standInName(),
                            call.standInDescriptor(),
                            false);
                }
            }
            return value;
        }
    }
}
