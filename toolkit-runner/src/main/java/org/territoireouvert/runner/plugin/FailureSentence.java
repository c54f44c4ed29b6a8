package org.territoireouvert.runner.plugin;

import java.util.Locale;

/** Sentences that say to the administrator what happened to a plugin and what to do; messages {@code plugin.failure.*}. */
public enum FailureSentence {
    /** The descriptor is missing or wrong. */
    DESCRIPTOR,
    /** It was made for another version of the API. */
    API_VERSION,
    /** It needs a newer Java. */
    JAVA_VERSION,
    /** A jar cannot be read. */
    CORRUPT_JAR,
    /** It needs a module that is not there. */
    MISSING_MODULE,
    /** It needs a class that is not there. */
    MISSING_CLASS,
    /** Two of its libraries hold the same package or have the same name. */
    PACKAGE_CONFLICT,
    /** It brings classes of the runtime inside its own module. */
    BUNDLED_API,
    /** It provides no plugin class. */
    NO_PROVIDER,
    /** It provides more than one plugin class. */
    SEVERAL_PROVIDERS,
    /** Its constructor failed. */
    CONSTRUCTOR,
    /** Its tables could not be prepared. */
    MIGRATION,
    /** Its migrations failed on a copy of the data. */
    REHEARSAL,
    /** Its tables wait for a start of the site. */
    UPGRADE_PENDING,
    /** Its tables are those of a newer version. */
    TABLES_NEWER,
    /** It could not declare its contributions. */
    REGISTER,
    /** It could not be started. */
    START,
    /** It could not be stopped. */
    STOP,
    /** It took too long. */
    TIMEOUT,
    /** Another plugin has its id. */
    DUPLICATE_ID,
    /** Another plugin has its address, its table prefix or the name of something that is unique in the instance. */
    TAKEN,
    /** It needs another plugin that is not there or does not run. */
    REQUIRES,
    /** The list of what is installed cannot be read, so that nobody knows what is wanted. */
    LOCK,
    /** Its files are not those that were installed. */
    ALTERED,
    /** Its registry withdrew the version. */
    WITHDRAWN,
    /** It failed to answer a request. */
    REQUEST,
    /** It failed in a job, a listener, a block or another call. */
    CALL;

    /** Returns the key of the message; {0} is the name of the plugin, {1} the cause. */
    public String key() {
        return "plugin.failure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
