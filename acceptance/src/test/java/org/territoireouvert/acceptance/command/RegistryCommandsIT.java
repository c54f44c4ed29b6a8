package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.Repository;

/** What those type who keep a registry, and those who take plugins from it; with the plugins of the software. */
class RegistryCommandsIT {

    private static final Pattern FINGERPRINT = Pattern.compile("([0-9a-f]{4} ){15}[0-9a-f]{4}");

    @TempDir
    Path folder;

    @Test
    void thePluginsOfTheSoftwareAreInstalledFromARegistryOnAServer() throws IOException {
        String fingerprint = fingerprint(done("registry", "key", "cle.pem"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cle.pem"))))
                .isEqualTo("rw-------");
        assertThat(done(
                        "registry",
                        "build",
                        Repository.HOME.resolve("plugins").toString(),
                        "registre",
                        "--name",
                        "exemple",
                        "--yes"))
                .contains("Inscrire consultation", "Registre « exemple », liste numéro 1", "n’est plus signée");
        assertThat(done("registry", "sign", "registre", "--key", "cle.pem", "--yes"))
                .contains(fingerprint, "est signée");

        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.resolve("registre").toAbsolutePath(),
                OutputLevel.NONE);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(run("registry", "add", address, "--key", "00" + fingerprint.substring(2), "--yes")
                            .code())
                    .isEqualTo(3);
            done("registry", "add", address, "--key", fingerprint, "--yes");
            assertThat(done("registry", "list", "--json")).contains("\"name\":\"exemple\"", "\"official\":false");
            assertThat(done("plugin", "search", "budget"))
                    .contains("participatory-budget")
                    .doesNotContain("ambassador");
            assertThat(done("plugin", "info", "consultation", "--json")).contains("\"usable\":true");

            assertThat(done("plugin", "install", "consultation", "--yes", "--confirm", "consultation"))
                    .contains("Installer consultation", "registre tiers");
            assertThat(done("plugin", "list"))
                    .contains("consultation", "tiers", "prêt")
                    .doesNotContain("logiciel");
            assertThat(done("plugin", "verify")).contains("Tout est intact");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void everyRefusalIsOneSentenceWithItsExitCode() throws IOException {
        done("registry", "key", "cle.pem");
        Files.createDirectories(folder.resolve("vide"));

        assertRefused(2, "existe déjà", "registry", "key", "cle.pem");
        assertRefused(2, "ni paquet", "registry", "build", "vide", "registre", "--name", "exemple", "--yes");
        assertRefused(2, "Mal Ecrit", "registry", "build", "vide", "registre", "--name", "Mal Ecrit", "--yes");
        assertRefused(2, "index.json", "registry", "sign", "registre", "--key", "cle.pem", "--yes");
        assertRefused(2, "--key", "registry", "add", "registre", "--yes");
        assertRefused(2, "empreinte", "registry", "add", "registre", "--key", "abc", "--yes");
        assertRefused(2, "ftp://example.org", "registry", "add", "ftp://example.org", "--key", "0".repeat(64), "--yes");
        assertRefused(2, "Registres connus", "registry", "remove", "exemple", "--yes");
    }

    private static String fingerprint(String text) {
        Matcher matcher = FINGERPRINT.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    private void assertRefused(int code, String part, String... words) {
        Command.Answer answer = run(words);
        assertThat(answer.err().strip().lines()).singleElement().asString().contains(part);
        assertThat(answer.code()).isEqualTo(code);
    }

    private String done(String... words) {
        Command.Answer answer = run(words);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out().replace('\u00a0', ' ');
    }

    /** The instance came without plugins. */
    private Command.Answer run(String... words) {
        return Command.run(
                folder, Map.of("OUVERT_STORAGE_PLUGINS", folder.resolve("none").toString()), words);
    }
}
