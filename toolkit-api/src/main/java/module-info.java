/**
 * The contract between the runtime and its plugins: the only module that a plugin compiles against.
 *
 * <p>It has its own semantic version. Types marked {@link org.territoireouvert.api.HostProvided} may gain methods in a
 * minor version; types marked {@link org.territoireouvert.api.Implementable} may gain default methods only.
 */
module org.territoireouvert.api {
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires transitive org.jdbi.v3.core;

    exports org.territoireouvert.api;
    exports org.territoireouvert.api.approval;
    exports org.territoireouvert.api.audit;
    exports org.territoireouvert.api.calendar;
    exports org.territoireouvert.api.content;
    exports org.territoireouvert.api.data;
    exports org.territoireouvert.api.document;
    exports org.territoireouvert.api.event;
    exports org.territoireouvert.api.file;
    exports org.territoireouvert.api.list;
    exports org.territoireouvert.api.notification;
    exports org.territoireouvert.api.organisation;
    exports org.territoireouvert.api.people;
    exports org.territoireouvert.api.remote;
    exports org.territoireouvert.api.settings;
    exports org.territoireouvert.api.standard;
    exports org.territoireouvert.api.territory;
    exports org.territoireouvert.api.text;
    exports org.territoireouvert.api.web;
    exports org.territoireouvert.api.work;

    uses org.territoireouvert.api.ToolkitPlugin;
}
