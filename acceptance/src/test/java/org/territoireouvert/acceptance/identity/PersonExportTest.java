package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.data.PersonKeys;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** The archive with all that the site keeps about a person. */
class PersonExportTest {

    private final TestClock clock = new TestClock();

    private Map<String, String> archive(KnownPeople people, String account, KeepingPlugin... plugins)
            throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        people.data(plugins)
                .export()
                .writeZip(PersonKeys.of(people.account(account)), Locale.FRENCH, new JacksonJson(), zip);
        return unpack(zip.toByteArray());
    }

    static Map<String, String> unpack(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<?> rows(Map<String, String> archive, String file) throws IOException {
        Object document = new JacksonJson().read(new StringReader(archive.getOrDefault(file, "missing " + file)));
        return document instanceof List<?> rows ? rows : List.of();
    }

    private static Object cell(Object row, String name) {
        return String.valueOf(((Map<?, ?>) row).get(name));
    }

    @BothDatabases
    void everythingOfThePersonAndNothingOfOthersIsInIt(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        String jeanne = people.person("jeanne@exemple.fr");
        String martin = people.person("martin@exemple.fr");
        people.signIn(jeanne, false);
        people.signIn(martin, false);
        storage.core().<Boolean, RuntimeException>write(handle -> {
            people.identity()
                    .trace()
                    .looked(
                            handle,
                            new Actor.Agent("a", "Dominique", java.util.Set.of("moderator")),
                            jeanne,
                            "",
                            new Look("look.account", "un appel"));
            people.identity().trace().consented(handle, jeanne, "residence", "", List.of("birthdate"), "v1");
            return true;
        });
        people.execute(
                "insert into core_residence (account_id, territory, birth_date, source, declared_at)"
                        + " values (?, '00400', '1980-02-03', 'declared', '2026-01-01T00:00:00.000000Z')",
                jeanne);

        Map<String, String> archive = archive(people, jeanne);

        assertThat(archive.keySet().iterator().next()).isEqualTo("LISEZ-MOI.txt");
        assertThat(archive.get("LISEZ-MOI.txt")).contains("Vos données sur «\u00a0Participer\u00a0»");
        assertThat(cell(rows(archive, "compte/compte.json").get(0), "email")).isEqualTo("jeanne@exemple.fr");
        assertThat(rows(archive, "compte/sessions.json")).hasSize(1);
        assertThat(cell(rows(archive, "compte/residence.json").get(0), "birth_date"))
                .isEqualTo("1980-02-03");
        assertThat(cell(rows(archive, "compte/consultations.json").get(0), "agent_name"))
                .isEqualTo("Dominique");
        assertThat(cell(rows(archive, "compte/consentements.json").get(0), "purpose"))
                .isEqualTo("residence");
        assertThat(String.join("", archive.values())).doesNotContain("martin").doesNotContain(martin);
    }

    @BothDatabases
    void noSecretLeavesTheSite(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        String jeanne = people.person("jeanne@exemple.fr");
        people.signIn(jeanne, false);
        people.execute(
                "insert into core_password (account_id, hash, changed_at) values (?, 'argon-hash', '2026')", jeanne);
        people.execute(
                "insert into core_passkey (credential_id, account_id, user_handle, name, credential, sign_count, created_at)"
                        + " values ('credential-id', ?, 'u', 'Ma clé', 'credential-key', 0, '2026')",
                jeanne);
        String tokenHash = people.text("select token_hash from core_session");

        Map<String, String> archive = archive(people, jeanne);

        assertThat(cell(rows(archive, "compte/cles.json").get(0), "name")).isEqualTo("Ma clé");
        assertThat(String.join("", archive.values()))
                .doesNotContain(tokenHash, "argon-hash", "credential-key", "credential-id");
    }

    @BothDatabases
    void thePluginsRowsAndFilesAreInIt(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        String jeanne = people.person("jeanne@exemple.fr");
        KeepingPlugin plugin = new KeepingPlugin("opinions");
        plugin.texts.put(jeanne, "Un banc « sous » l’arbre\n\"cité\"");
        plugin.texts.put("someone-else", "autre");

        Map<String, String> archive = archive(people, jeanne, plugin);

        assertThat(rows(archive, "modules/opinions/donnees.json")).hasSize(1);
        assertThat(cell(rows(archive, "modules/opinions/donnees.json").get(0), "content"))
                .isEqualTo("Un banc « sous » l’arbre\n\"cité\"");
        assertThat(archive.get("modules/opinions/photo.txt")).isEqualTo("photo de " + jeanne);
        assertThat(archive.get("LISEZ-MOI.txt")).contains("modules/opinions/ – Vos avis, tant que le compte existe.");
    }

    @BothDatabases
    void whatWasWrittenUnderTheAddressIsInItToo(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        String jeanne = people.person("jeanne@exemple.fr");
        KeepingPlugin plugin = new KeepingPlugin("opinions");
        plugin.texts.put("jeanne@exemple.fr", "avant d’avoir un compte");
        people.execute("insert into core_contact_message (id, message, name, email, received_at)"
                + " values ('1', 'Un trou dans la rue', 'Jeanne', 'Jeanne@Exemple.fr', '2026-11-01T00:00:00.000000Z')");

        Map<String, String> archive = archive(people, jeanne, plugin);

        assertThat(archive.get("modules/opinions/donnees.json")).contains("avant d’avoir un compte");
        assertThat(archive.get("compte/messages.json")).contains("Un trou dans la rue");
    }

    @BothDatabases
    void aPluginThatFailsSpoilsNothingButItsOwnFolder(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        String jeanne = people.person("jeanne@exemple.fr");
        KeepingPlugin broken = new KeepingPlugin("broken");
        broken.texts.put(jeanne, "la moitié");
        broken.fails = true;
        KeepingPlugin well = new KeepingPlugin("well");
        well.texts.put(jeanne, "tout");
        KeepingPlugin off = new KeepingPlugin("off");
        off.switchedOff = true;

        Map<String, String> archive = archive(people, jeanne, broken, off, well);

        assertThat(rows(archive, "modules/broken/donnees.json")).hasSize(1);
        assertThat(archive.get("modules/broken/ERREUR.txt")).contains("Recommencez plus tard");
        assertThat(archive.get("modules/off/ERREUR.txt")).contains("Recommencez plus tard");
        assertThat(rows(archive, "modules/well/donnees.json")).hasSize(1);
        assertThat(archive).doesNotContainKey("modules/well/ERREUR.txt");
    }
}
