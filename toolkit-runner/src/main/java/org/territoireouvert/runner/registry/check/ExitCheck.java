package org.territoireouvert.runner.registry.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** No class of the plugin ends the process, which is not its to end; libraries may hold programs that nobody runs here. */
final class ExitCheck implements PublishingCheck {

    private static final int LARGEST_CLASS = 16 * 1_024 * 1_024;
    private static final int MOST_PROBLEMS = 10;

    @Override
    public List<String> problems(Candidate candidate) throws IOException {
        List<String> problems = new ArrayList<>();
        scan(candidate.plugin().folder().resolve(candidate.plugin().own()), problems);
        return problems;
    }

    private static void scan(Path jar, List<String> problems) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && problems.size() < MOST_PROBLEMS) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        String where = jar.getFileName() + ": " + entry.getName();
                        problems.addAll(problems(where, bytes.readNBytes(LARGEST_CLASS + 1)));
                    }
                }
            }
        }
    }

    private static List<String> problems(String where, byte[] bytes) {
        if (bytes.length > LARGEST_CLASS) {
            return List.of(where + " is too large for a class");
        }
        try {
            return CalledMethods.endingTheProcess(bytes).stream()
                    .map(method -> where + " calls " + method)
                    .toList();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of(where + " is no class that can be read: " + e.getMessage());
        }
    }
}
