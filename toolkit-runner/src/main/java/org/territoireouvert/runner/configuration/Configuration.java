package org.territoireouvert.runner.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How this process runs. What concerns the authority (name, colours, texts) is in the database and changed in the
 * administration pages.
 *
 * @param host address to listen on
 * @param port TCP port, 0 for any free one
 * @param publicUrl address that people type, for absolute links; never taken from a request
 * @param databaseUrl JDBC address without credentials in it, or empty for the SQLite file in the data directory
 * @param databaseUser user of PostgreSQL
 * @param databasePassword password of PostgreSQL
 * @param dataDirectory where data is kept: database file, uploads, the plugins' folders
 * @param pluginsDirectory folder with one folder a plugin
 * @param production whether unsafe database settings refuse the start and cookies need HTTPS
 * @param trustedProxies addresses whose X-Forwarded-* headers are believed
 * @param zone time zone of the authority
 * @param mail where mails are handed over, if anywhere
 * @param providers of identities, at most one of each kind
 * @param files where files are looked at and kept
 * @param demonstration whether this is {@code ouvert demo}: roles to enter by a button, mails shown and never sent
 */
public record Configuration(
        String host,
        int port,
        Optional<URI> publicUrl,
        Optional<String> databaseUrl,
        Optional<String> databaseUser,
        Optional<String> databasePassword,
        Path dataDirectory,
        Path pluginsDirectory,
        boolean production,
        List<String> trustedProxies,
        ZoneId zone,
        Optional<MailServer> mail,
        List<ProviderSettings> providers,
        FileSettings files,
        boolean demonstration) {

    /** Copies the lists and makes the folders absolute. */
    public Configuration {
        trustedProxies = List.copyOf(trustedProxies);
        providers = List.copyOf(providers);
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        pluginsDirectory = pluginsDirectory.toAbsolutePath().normalize();
    }

    /** Returns this configuration with another port. */
    public Configuration withPort(int otherPort) {
        return new Configuration(
                host,
                otherPort,
                publicUrl,
                databaseUrl,
                databaseUser,
                databasePassword,
                dataDirectory,
                pluginsDirectory,
                production,
                trustedProxies,
                zone,
                mail,
                providers,
                files,
                demonstration);
    }

    /** Returns a configuration of an authority in another time zone. */
    public Configuration withZone(ZoneId otherZone) {
        return new Configuration(
                host,
                port,
                publicUrl,
                databaseUrl,
                databaseUser,
                databasePassword,
                dataDirectory,
                pluginsDirectory,
                production,
                trustedProxies,
                otherZone,
                mail,
                providers,
                files,
                demonstration);
    }

    /** Returns a configuration with the same plugins, whose data are in a folder of their own. */
    public Configuration forDemonstration(int otherPort, Path data) {
        return new Configuration(
                host,
                otherPort,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                data,
                pluginsDirectory,
                false,
                List.of(),
                zone,
                Optional.empty(),
                List.of(),
                FileSettings.PLAIN,
                true);
    }

    /** Returns this configuration with a server for mails and with providers of identities. */
    public Configuration with(Optional<MailServer> otherMail, List<ProviderSettings> otherProviders) {
        return new Configuration(
                host,
                port,
                publicUrl,
                databaseUrl,
                databaseUser,
                databasePassword,
                dataDirectory,
                pluginsDirectory,
                production,
                trustedProxies,
                zone,
                otherMail,
                otherProviders,
                files,
                demonstration);
    }

    /** Returns this configuration with other places for files. */
    public Configuration with(FileSettings otherFiles) {
        return new Configuration(
                host,
                port,
                publicUrl,
                databaseUrl,
                databaseUser,
                databasePassword,
                dataDirectory,
                pluginsDirectory,
                production,
                trustedProxies,
                zone,
                mail,
                providers,
                otherFiles,
                demonstration);
    }

    /** Tells whether mails reach people or, in the demonstration, can be read. */
    public boolean sendsMails() {
        return demonstration || mail.isPresent();
    }

    @Override
    public String toString() {
        return "Configuration[" + host + ":" + port + ", data " + dataDirectory + "]";
    }
}
