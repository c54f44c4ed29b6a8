package org.territoireouvert.participatorybudget.counting.shares;

import org.territoireouvert.participatorybudget.counting.profile.Profile;

/**
 * How the supporters of one project pay for it.
 *
 * @param highest payment, smallest units
 * @param full voters who pay the full price
 * @param part voters who pay all they have
 * @param nothing voters who have nothing
 * @param behind what supporters hold together before they pay
 */
public record Payments(double highest, long full, long part, long nothing, double behind) {

    public static final Payments NONE = new Payments(0, 0, 0, 0, 0);

    public static Payments of(Profile profile, int project, double price, Money money) {
        double highest = 0;
        long full = 0;
        long part = 0;
        long nothing = 0;
        double behind = 0;
        int[] groups = profile.supporters(project);
        for (int position = 0; position < groups.length; position++) {
            int purse = money.purse(groups[position]);
            int voters = profile.multiplicities()[groups[position]];
            double asked = price * profile.weights(project)[position];
            behind += voters * money.value(purse);
            if (purse == Money.EMPTY) {
                nothing += voters;
            } else if (money.value(purse) + money.error(purse) < asked) {
                part += voters;
                highest = Math.max(highest, money.value(purse));
            } else {
                full += voters;
                highest = Math.max(highest, asked);
            }
        }
        return new Payments(highest, full, part, nothing, behind);
    }

    /** Supporters keep their money: nobody pays. */
    public static Payments unpaid(Profile profile, int project, Money money) {
        Payments all = of(profile, project, 0, money);
        return new Payments(0, 0, 0, 0, all.behind());
    }
}
