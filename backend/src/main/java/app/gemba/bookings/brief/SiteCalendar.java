package app.gemba.bookings.brief;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Calendar.WeekData;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Working days as they are counted where the factory stands: not every country rests on Saturday and Sunday. */
public final class SiteCalendar {
    private final WeekData week;

    private SiteCalendar(WeekData week) {
        this.week = week;
    }

    /** The calendar of a country, by its code of ISO 3166-1. */
    public static SiteCalendar of(String countryCode) {
        return new SiteCalendar(Calendar.getWeekDataForRegion(countryCode));
    }

    /** The day that many working days after this one. */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (working(result.getDayOfWeek())) {
                left--;
            }
        }
        return result;
    }

    /** ICU counts from Sunday = 1; a weekend may run over the end of that week, as Saturday to Sunday does. */
    private boolean working(DayOfWeek day) {
        int number = day.getValue() % 7 + 1;
        boolean weekend = week.weekendOnset <= week.weekendCease
                ? number >= week.weekendOnset && number <= week.weekendCease
                : number >= week.weekendOnset || number <= week.weekendCease;
        return !weekend;
    }
}
