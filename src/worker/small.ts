/** The small worker. The build leaves out of it what lessons do not need; see outgrown.ts. */
import './entry';
