/** The contract between the runtime and its plugins: the only module that a plugin compiles against. */
module org.territoireouvert.api {
    requires static transitive org.jspecify;
    requires transitive org.jdbi.v3.core;

    exports org.territoireouvert.api;
}
