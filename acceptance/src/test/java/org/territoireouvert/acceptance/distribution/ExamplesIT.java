package org.territoireouvert.acceptance.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the distribution: what they must say, always; what the programs that read them say, where the machine has these
 * programs.
 */
class ExamplesIT {

    private static final String SITE = "participer.exemple.fr";
    private static final String INSTALLED = "/opt/territoire-ouvert";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User=territoire-ouvert",
                "NoNewPrivileges=yes",
                "ProtectSystem=strict",
                "ProtectHome=yes",
                "PrivateTmp=yes",
                "CapabilityBoundingSet=",
                "StateDirectory=territoire-ouvert",
                "ExecStart=/opt/territoire-ouvert/bin/ouvert serve"
            })
    void theServiceIsConfined(String setting) throws IOException {
        assertThat(Shell.lines(unit())).contains(setting);
    }

    @Test
    void systemdAcceptsTheService() throws Exception {
        assume("systemd-analyze");
        Path copy = folder.resolve("territoire-ouvert.service");
        Files.writeString(copy, Files.readString(unit()).replace(INSTALLED, Repository.HOME.toString()));

        Shell.Answer verified = Shell.run(folder, Map.of(), "systemd-analyze", "verify", copy.toString());
        // From 0 (confined) to 100.
        Shell.Answer exposed = Shell.run(
                folder, Map.of(), "systemd-analyze", "security", "--offline=true", "--threshold=20", copy.toString());

        assertThat(verified.code()).as(verified.text()).isZero();
        assertThat(verified.text()).doesNotContain("territoire-ouvert.service:");
        assertThat(exposed.code()).as(exposed.text()).isZero();
    }

    @Test
    void nginxTellsWhoAsksAndLetsTheLargestRequestPass() throws IOException {
        assertThat(Shell.lines(nginx()))
                .contains(
                        "client_max_body_size 64m;",
                        "proxy_set_header Host $host;",
                        "proxy_set_header X-Forwarded-For $remote_addr;",
                        "ssl_protocols TLSv1.2 TLSv1.3;",
                        "return 301 https://" + SITE + "$request_uri;")
                .allSatisfy(line -> assertThat(line).matches(".*[;{}]$"));
    }

    @Test
    void nginxAcceptsItsExample() throws Exception {
        assume("nginx");
        assume("openssl");
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        Shell.run(
                folder,
                Map.of(),
                ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=" + SITE + " -keyout "
                                + key + " -out " + certificate)
                        .split(" "));
        // Ports that anybody may open, on addresses that each machine has.
        String example = Files.readString(nginx())
                .replaceAll("(?m)^ *listen \\[::].*$", "")
                .replace("listen 80;", "listen 127.0.0.1:18280;")
                .replace("listen 443 ", "listen 127.0.0.1:18443 ")
                .replace("/etc/letsencrypt/live/" + SITE + "/fullchain.pem", certificate.toString())
                .replace("/etc/letsencrypt/live/" + SITE + "/privkey.pem", key.toString());
        Path main = Files.writeString(
                folder.resolve("nginx.conf"),
                "pid %s/pid; error_log stderr; events {} http { access_log off; %s }".formatted(folder, example));

        Shell.Answer answer = Shell.run(
                folder,
                Map.of("PATH", "/usr/sbin:/usr/bin:/bin"),
                "nginx",
                "-t",
                "-c",
                main.toString(),
                "-p",
                "" + folder);

        assertThat(answer.code()).as(answer.text()).isZero();
    }

    @Test
    void caddyLetsTheLargestRequestPass() throws IOException {
        List<String> lines = Shell.lines(example("proxy/Caddyfile"));

        assertThat(lines).contains(SITE + " {", "max_size 64MB", "reverse_proxy 127.0.0.1:8080 {");
        assertThat(lines.stream().filter(line -> line.endsWith("{")))
                .hasSize((int) lines.stream().filter("}"::equals).count());
    }

    @Test
    void caddyAcceptsItsExample() throws Exception {
        assume("caddy");

        Shell.Answer answer = Shell.run(
                folder,
                Map.of("HOME", folder.toString()),
                "caddy",
                "validate",
                "--adapter",
                "caddyfile",
                "--config",
                example("proxy/Caddyfile").toString());

        assertThat(answer.code()).as(answer.text()).isZero();
    }

    @Test
    void theImageRunsUnderItsOwnAccountAndKnowsWhetherItIsWell() throws IOException {
        List<String> lines = Shell.lines(example("docker/Dockerfile"));

        assertThat(lines)
                .contains("USER 10001:10001", "VOLUME /var/lib/territoire-ouvert", "CMD [\"serve\"]")
                .anyMatch(line -> line.startsWith("HEALTHCHECK ") && line.endsWith("docker/health\"]"));
        assertThat(lines.lastIndexOf("USER 10001:10001"))
                .isLessThan(lines.indexOf("ENTRYPOINT [\"/opt/territoire-ouvert/bin/ouvert\"]"));
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("COPY "))
                        .map(line -> line.split(" "))
                        .flatMap(words -> List.of(words).subList(1, words.length - 1).stream()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Repository.HOME.resolve(name)).exists());
    }

    @Test
    void noPasswordStandsInTheComposeFile() throws IOException {
        JsonNode services = JsonMapper.shared()
                .valueToTree(new Yaml().load(Files.readString(compose())))
                .path("services");
        JsonNode site = services.path("site").path("environment");
        JsonNode database = services.path("database").path("environment");

        assertThat(database.path("POSTGRES_PASSWORD").asString()).startsWith("${DATABASE_PASSWORD:?");
        assertThat(site.path("OUVERT_DATABASE_PASSWORD").asString()).startsWith("${DATABASE_PASSWORD:?");
        assertThat(site.path("OUVERT_SERVER_PUBLIC_URL").asString()).startsWith("${PUBLIC_URL:?");
        assertThat(Shell.lines(example("docker/environment.example"))).allMatch(line -> line.endsWith("="));
    }

    @Test
    void composeStartsNothingWithoutAPassword() throws Exception {
        assume("docker-compose");
        // Its first generation, which some machines still have, does not know that a file may have a name.
        Path copy = Files.writeString(
                folder.resolve("compose.yaml"), Files.readString(compose()).replaceFirst("(?m)^name: .*$", ""));
        String[] command = {"docker-compose", "-f", copy.toString(), "config"};

        Shell.Answer without = Shell.run(folder, Map.of("PUBLIC_URL", "https://" + SITE), command);
        Shell.Answer empty =
                Shell.run(folder, Map.of("PUBLIC_URL", "https://" + SITE, "DATABASE_PASSWORD", ""), command);
        Shell.Answer with =
                Shell.run(folder, Map.of("PUBLIC_URL", "https://" + SITE, "DATABASE_PASSWORD", "secret"), command);

        assertThat(without.code()).isNotZero();
        assertThat(without.text()).contains("DATABASE_PASSWORD");
        assertThat(empty.code()).isNotZero();
        assertThat(with.code()).as(with.text()).isZero();
    }

    private static void assume(String program) {
        assumeTrue(Shell.has(program), "Skipped: the program " + program + " is not here");
    }

    private static Path unit() {
        return example("systemd/territoire-ouvert.service");
    }

    private static Path nginx() {
        return example("proxy/nginx.conf");
    }

    private static Path compose() {
        return example("docker/compose.yaml");
    }

    private static Path example(String name) {
        return Repository.HOME.resolve(name);
    }
}
