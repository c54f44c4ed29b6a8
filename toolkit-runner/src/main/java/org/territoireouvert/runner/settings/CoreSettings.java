package org.territoireouvert.runner.settings;

import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.runner.moderation.ModerationRules;

/**
 * The settings of the runtime itself, shown under {@code /admin/reglages/fonctionnement}. One line here and its messages are all
 * that a setting needs; its value is read by {@code parts.settings().value(CoreSettings.OWNER, CoreSettings.X)}.
 */
public final class CoreSettings {

    /** Under whose name the values are kept. */
    public static final PluginId OWNER = new PluginId("runtime");

    /** Whether a backup is made every night. */
    public static final Setting<Boolean> BACKUP_DAILY =
            Setting.flag("backup-daily", true).in("backup");
    /** Hour of the day from which it is made. */
    public static final Setting<Long> BACKUP_HOUR =
            Setting.number("backup-hour", 4).between(0, 23).in("backup");
    /** How many backups are kept. */
    public static final Setting<Long> BACKUP_KEPT =
            Setting.number("backup-kept", 7).between(1, 90).in("backup");
    /** How many of the backups made before upgrades of the data are kept. */
    public static final Setting<Long> UPGRADE_BACKUPS_KEPT =
            Setting.number("upgrade-backups-kept", 5).between(1, 90).in("backup");
    /** After how many days without a backup the dashboard warns. */
    public static final Setting<Long> BACKUP_WARNING =
            Setting.number("backup-warning", 3).between(1, 60).in("backup");

    /** All of them, in the order of the form. */
    public static final List<Setting<?>> ALL = Stream.concat(
                    ModerationRules.ALL.stream(),
                    Stream.of(BACKUP_DAILY, BACKUP_HOUR, BACKUP_KEPT, UPGRADE_BACKUPS_KEPT, BACKUP_WARNING))
            .toList();

    private CoreSettings() {}
}
