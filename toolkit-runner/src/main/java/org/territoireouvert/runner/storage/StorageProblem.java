package org.territoireouvert.runner.storage;

import java.util.Locale;
import org.territoireouvert.api.ErrorCode;

/** What can stand in the way of the storage; each has the message {@code storage.error.<name>} in both languages. */
public enum StorageProblem {
    /** Somebody else writes for too long. */
    DATABASE_LOCKED,
    /** The file, its folder or the server does not accept writes. */
    DATABASE_READ_ONLY,
    /** No space is left. */
    DISK_FULL,
    /** The server does not answer or the file cannot be opened. */
    DATABASE_UNREACHABLE,
    /** The server refuses the user or the password. */
    DATABASE_REFUSED,
    /** The file is damaged or no database. */
    DATABASE_DAMAGED,
    /** The work was interrupted while it waited. */
    DATABASE_INTERRUPTED,
    /** The configured address cannot be read. */
    DATABASE_ADDRESS,
    /** The SQLite library is too old. */
    DATABASE_TOO_OLD,
    /** The server would lose acknowledged data. */
    DATABASE_NOT_DURABLE,
    /** Another process serves or restores this instance. */
    ALREADY_SERVING,
    /** A migration failed and was rolled back. */
    MIGRATION_FAILED,
    /** A migration that was applied has other content now. */
    MIGRATION_CHANGED,
    /** What was found is not what is applied. */
    MIGRATION_COUNT,
    /** A migration touched a table of another owner. */
    MIGRATION_PREFIX,
    /** A migration would end or leave the transaction that makes it all or nothing. */
    MIGRATION_TRANSACTION,
    /** A migration took longer than it may. */
    MIGRATION_TIME,
    /** Data of an older version wait for a start of the site or {@code ouvert upgrade}. */
    UPGRADE_PENDING,
    /** Other processes serve the data that would have to change. */
    UPGRADE_OTHERS,
    /** Other processes serve the same database from another data folder. */
    OTHER_FOLDER,
    /** There is no room for the backup and the copy. */
    UPGRADE_SPACE,
    /** The user of the server may not make the schema of the copy. */
    UPGRADE_SCHEMA,
    /** The tables of the runtime could not be migrated. */
    UPGRADE_CORE,
    /** The tables of a plugin could not be migrated on the copy. */
    UPGRADE_REHEARSAL,
    /** A migration left traces when it failed, and the backup was put back. */
    UPGRADE_RESTORED,
    /** Tables are those of a newer version, and its backup is known. */
    TABLES_NEWER,
    /** Tables are those of a newer version, and there is no backup from before. */
    TABLES_NEWER_ALONE,
    /** The target of a backup exists or cannot be written. */
    BACKUP_TARGET,
    /** The file is no backup or is damaged. */
    BACKUP_DAMAGED,
    /** The backup was made on the other engine. */
    BACKUP_ENGINE,
    /** The instance already holds data. */
    RESTORE_NOT_EMPTY,
    /** A file could not be read or written. */
    STORAGE_FILES;

    /** Returns the code that is shown and logged. */
    public ErrorCode code() {
        boolean request = this == BACKUP_TARGET || this == RESTORE_NOT_EMPTY || this == BACKUP_ENGINE;
        return new ErrorCode(name(), request ? ErrorCode.Kind.USER : ErrorCode.Kind.ENVIRONMENT);
    }

    /** Returns the key of its message. */
    public String messageKey() {
        return "storage.error." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
