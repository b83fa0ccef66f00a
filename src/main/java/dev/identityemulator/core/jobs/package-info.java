/** What happens later: tasks with a due time, their handlers, and the job that runs them. */
@NullMarked
package dev.identityemulator.core.jobs;

import org.jspecify.annotations.NullMarked;
