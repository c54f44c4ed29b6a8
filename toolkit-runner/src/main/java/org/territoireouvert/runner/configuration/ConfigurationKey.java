package org.territoireouvert.runner.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Keys of {@code ouvert.toml}, as {@code section.name}; the environment variable is derived from the key. */
public enum ConfigurationKey {
    HOST("server.host"),
    PORT("server.port"),
    PUBLIC_URL("server.public-url"),
    TRUSTED_PROXIES("server.trusted-proxies"),
    PRODUCTION("server.production"),
    DATABASE_URL("database.url"),
    DATABASE_USER("database.user"),
    DATABASE_PASSWORD("database.password"),
    DATA("storage.data"),
    PLUGINS("storage.plugins"),
    ZONE("authority.zone"),
    VIRUS_SCANNER("files.virus-scanner"),
    S3_ENDPOINT("files.s3-endpoint"),
    S3_REGION("files.s3-region"),
    S3_BUCKET("files.s3-bucket"),
    S3_ACCESS_KEY("files.s3-access-key"),
    S3_SECRET_KEY("files.s3-secret-key"),
    MAIL_SERVER("mail.server"),
    MAIL_PORT("mail.port"),
    MAIL_SECURITY("mail.security"),
    MAIL_USER("mail.user"),
    MAIL_PASSWORD("mail.password"),
    MAIL_SENDER("mail.sender"),
    FRANCECONNECT_ISSUER("franceconnect.issuer"),
    FRANCECONNECT_CLIENT_ID("franceconnect.client-id"),
    FRANCECONNECT_CLIENT_SECRET("franceconnect.client-secret"),
    FRANCECONNECT_SCOPES("franceconnect.scopes"),
    FRANCECONNECT_AGE_SCOPES("franceconnect.age-scopes"),
    FRANCECONNECT_ACR("franceconnect.acr"),
    PROCONNECT_ISSUER("proconnect.issuer"),
    PROCONNECT_CLIENT_ID("proconnect.client-id"),
    PROCONNECT_CLIENT_SECRET("proconnect.client-secret"),
    PROCONNECT_SCOPES("proconnect.scopes"),
    PROCONNECT_ACR("proconnect.acr"),
    OPENID_NAME("openid.name"),
    OPENID_ISSUER("openid.issuer"),
    OPENID_CLIENT_ID("openid.client-id"),
    OPENID_CLIENT_SECRET("openid.client-secret"),
    OPENID_SCOPES("openid.scopes"),
    OPENID_AGE_SCOPES("openid.age-scopes"),
    OPENID_ACR("openid.acr"),
    OPENID_PROVES_IDENTITY("openid.proves-identity");

    private final String key;

    ConfigurationKey(String key) {
        this.key = key;
    }

    /** Returns section and name, with a dot between. */
    public String key() {
        return key;
    }

    /** Returns for example {@code OUVERT_SERVER_PUBLIC_URL}. */
    public String variable() {
        return "OUVERT_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Optional<ConfigurationKey> ofKey(String key) {
        return Arrays.stream(values()).filter(value -> value.key.equals(key)).findFirst();
    }

    static Optional<ConfigurationKey> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(value -> value.variable().equals(variable))
                .findFirst();
    }
}
