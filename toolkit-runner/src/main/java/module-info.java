/**
 * The runtime: boots, loads plugins each into a module layer of its own, owns HTTP, database, administration and the
 * command line. Also a library to embed.
 */
module org.territoireouvert.runner {
    requires static org.jspecify;
    requires static org.checkerframework.checker.qual;
    requires transitive org.territoireouvert.api;
    requires org.slf4j;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires io.javalin;
    requires jakarta.servlet;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires org.eclipse.jetty.http;
    requires velocity.engine.core;
    requires org.apache.commons.lang3;
    requires io.leangen.geantyref;
    requires org.xerial.sqlitejdbc;
    requires org.postgresql.jdbc;
    requires com.zaxxer.hikari;
    requires flyway.core;
    requires flyway.database.postgresql;
    requires info.picocli;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.toml;
    requires org.jsoup;
    requires org.commonmark;
    requires owasp.encoder;
    requires org.apache.commons.csv;
    requires oauth2.oidc.sdk;
    requires com.nimbusds.jose.jwt;
    requires com.webauthn4j.core;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.pkix;
    requires jakarta.mail;
    requires org.eclipse.angus.mail;
    requires com.eatthepath.otp;
    requires com.google.zxing;
    requires io.github.javadiffutils;
    requires com.ibm.icu;
    requires snowball.stemmer;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    requires org.apache.commons.logging;
    requires org.objectweb.asm;
    requires java.sql;
    requires java.naming;
    requires java.xml;
    requires java.desktop;
    requires java.net.http;

    exports org.territoireouvert.runner;
    exports org.territoireouvert.runner.configuration;
    exports org.territoireouvert.runner.plugin;
    exports org.territoireouvert.runner.event;
    exports org.territoireouvert.runner.statistic;
    exports org.territoireouvert.runner.storage;
    exports org.territoireouvert.runner.storage.backup;
    exports org.territoireouvert.runner.storage.migration;
    exports org.territoireouvert.runner.storage.upgrade;
    exports org.territoireouvert.runner.work;

    // Templates call the tools and read the records of these packages by reflection.
    opens org.territoireouvert.runner.instance to
            velocity.engine.core;
    opens org.territoireouvert.runner.text to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.template to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.template.layout to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.server to
            velocity.engine.core;
    opens org.territoireouvert.runner.probe to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.server.answer to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.site to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.admin to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.admin.list to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.admin.home to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.admin.backup to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.admin.setting to
            velocity.engine.core;
    opens org.territoireouvert.runner.portal to
            velocity.engine.core;
    opens org.territoireouvert.runner.editorial to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.editorial to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.editorial.desk to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.signin to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.provider to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.staff to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.staff.own to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.people to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.counter to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.level to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.account to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.history to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.opendata to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.agenda to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.moderation to
            velocity.engine.core;
    opens org.territoireouvert.runner.moderation to
            velocity.engine.core;
    opens org.territoireouvert.runner.moderation.appeal to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.content to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.content.discussion to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.content.share to
            velocity.engine.core;
    opens org.territoireouvert.runner.content to
            velocity.engine.core;
    opens org.territoireouvert.runner.content.tag to
            velocity.engine.core;
    opens org.territoireouvert.runner.content.history to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.audit to
            velocity.engine.core;
    opens org.territoireouvert.runner.mail to
            velocity.engine.core;
    opens org.territoireouvert.runner.notification.digest to
            velocity.engine.core;
    opens org.territoireouvert.runner.notification.newsletter to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.notification to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.mail to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.work to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.search to
            velocity.engine.core;
    opens org.territoireouvert.runner.search.word to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.file to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.organisation to
            velocity.engine.core;
    opens org.territoireouvert.runner.plugin to
            velocity.engine.core;
    opens org.territoireouvert.runner.web.template.tool to
            velocity.engine.core;

    uses org.territoireouvert.api.ToolkitPlugin;
}
