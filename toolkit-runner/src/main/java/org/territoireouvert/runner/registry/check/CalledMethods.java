package org.territoireouvert.runner.registry.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/** Reads which methods a class names, called or referred to: they all stand in its constant pool. */
final class CalledMethods {

    private static final int METHOD = 10;
    private static final int LONGEST_NAME = 65_536;
    private static final Set<String> ENDING =
            Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");

    private CalledMethods() {}

    /** Returns those that end the process. */
    static List<String> endingTheProcess(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        char[] buffer = new char[LONGEST_NAME];
        List<String> found = new ArrayList<>();
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset > 0 && reader.readByte(offset - 1) == METHOD) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
                String method =
                        reader.readClass(offset, buffer).replace('/', '.') + "." + reader.readUTF8(nameAndType, buffer);
                if (ENDING.contains(method)) {
                    found.add(method);
                }
            }
        }
        return found;
    }
}
