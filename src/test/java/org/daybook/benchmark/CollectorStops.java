package org.daybook.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How long the garbage collector stopped all threads at a time, those it was asked to do so aside. */
final class CollectorStops {
    private final AtomicLong longest = new AtomicLong();

    CollectorStops() {
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .forEach(collector -> collector.addNotificationListener(
                        (notification, _) -> {
                            if (notification.getUserData() instanceof CompositeData content) {
                                heard(GarbageCollectionNotificationInfo.from(content));
                            }
                        },
                        null,
                        null));
    }

    private void heard(GarbageCollectionNotificationInfo collection) {
        if (!collection.getGcCause().equals("System.gc()")) {
            longest.accumulateAndGet(collection.getGcInfo().getDuration(), Math::max);
        }
    }

    /** Begins anew. */
    void watch() {
        longest.set(0);
    }

    /** In ms, since {@link #watch}. */
    double longest() {
        return longest.get();
    }
}
