package org.territoireouvert.acceptance.installation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.territoireouvert.runner.cli.Ouvert;
import org.territoireouvert.runner.cli.Terminal;
import org.territoireouvert.runner.installation.verification.VersionFiles;

/**
 * Types commands about an instance that came without plugins, in this process.
 *
 * @param root folder of the instance and of the software
 */
record Typing(Path root) {

    /** What a command answered. */
    record Answer(int code, String out, String err) {}

    Answer type(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Locale.FRENCH, false);
        int code = new Ouvert(environment(), root, root.resolve("home"), terminal).run(words);
        return new Answer(code, out.toString(), err.toString());
    }

    private Map<String, String> environment() {
        return Map.of("OUVERT_STORAGE_DATA", data().toString());
    }

    Path data() {
        return root.resolve("data");
    }

    /** Returns all that is installed, by file; what only keeps others away is left out. */
    Map<String, String> installed() {
        Map<String, String> content = new TreeMap<>();
        Path installed = data().resolve("installed");
        if (!Files.isDirectory(installed)) {
            return content;
        }
        try (Stream<Path> files = Files.walk(installed)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = installed.relativize(file).toString();
                if (!name.startsWith(".")) {
                    content.put(name, VersionFiles.sha256(file));
                }
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
