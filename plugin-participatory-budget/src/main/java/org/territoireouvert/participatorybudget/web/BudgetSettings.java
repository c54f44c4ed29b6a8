package org.territoireouvert.participatorybudget.web;

import org.territoireouvert.api.settings.Setting;

/** What an administrator may change. */
public final class BudgetSettings {

    /** What is said above the list of editions. */
    public static final Setting<String> INTRODUCTION = Setting.longText("introduction", "");

    private BudgetSettings() {}
}
