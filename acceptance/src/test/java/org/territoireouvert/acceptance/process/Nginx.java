package org.territoireouvert.acceptance.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;
import org.territoireouvert.acceptance.Repository;

/** The system's own nginx, set up as the guide for operators says. */
final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final String BEGINNING = "```nginx\n";
    private static final String MAIN = """
            daemon off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 256; }
            http {
            access_log off;
            client_body_temp_path %1$s/body;
            proxy_temp_path %1$s/proxy;
            fastcgi_temp_path %1$s/fastcgi;
            uwsgi_temp_path %1$s/uwsgi;
            scgi_temp_path %1$s/scgi;
            %2$s
            }
            """;

    private final Process process;

    /**
     * Starts it.
     *
     * @param folder of its own
     * @param port at which it answers
     * @param sites ports of the processes behind it; each gets a request in turn, whoever sends it
     */
    Nginx(Path folder, int port, List<Integer> sites) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw missing();
        }
        String site = example()
                .replace(
                        "listen 80;",
                        "listen 127.0.0.1:" + port + ";\n    add_header X-Served-By $upstream_addr always;")
                .replace("    ip_hash;\n", "")
                .replace(":8080", ":" + sites.get(0))
                .replace(":8081", ":" + sites.get(1));
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), MAIN.formatted(folder, site));
        process = new ProcessBuilder(PROGRAM.toString(), "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
    }

    private static RuntimeException missing() {
        if (System.getenv("CI") != null || System.getenv("OUVERT_VERIFY") != null) {
            return new IllegalStateException("nginx is missing: install the package nginx");
        }
        return new TestAbortedException("Skipped: nginx is not installed (package nginx)");
    }

    /** Returns the example of the guide. */
    private static String example() throws IOException {
        String guide = Files.readString(Repository.root().resolve("docs/guide-exploitation.md"));
        int start = guide.indexOf(BEGINNING, guide.indexOf("### Plusieurs processus")) + BEGINNING.length();
        return guide.substring(start, guide.indexOf("```", start));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
