"""Who decides, for whom, and how."""

import styringslint.rules.steering_group.authority
import styringslint.rules.steering_group.bodies
import styringslint.rules.steering_group.deciding
import styringslint.rules.steering_group.meetings
import styringslint.rules.steering_group.representation  # noqa: F401
