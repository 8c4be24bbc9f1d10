"""Delivery models, phases and deliverables."""

import styringslint.rules.delivery.model
import styringslint.rules.delivery.plan  # noqa: F401
