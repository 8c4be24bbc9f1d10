"""What the fields of steering documents are called in a sentence, in bokmål, nynorsk and English."""

from typing import Final

STEERING_NAMES: Final[dict[str, dict[str, str]]] = {
    "*.supports": {
        "nb": "koblingen til mål og virkninger",
        "nn": "koplinga til mål og verknader",
        "en": "the link to goals and benefits",
    },
    "Benefit.baseline": {"nb": "nullpunktet", "nn": "nullpunktet", "en": "the baseline"},
    "Benefit.target": {"nb": "målverdien", "nn": "målverdien", "en": "the target"},
    "Benefit.measurements": {"nb": "målingene", "nn": "målingane", "en": "the list of measurements"},
    "Benefit.value_nok": {"nb": "verdien i kroner", "nn": "verdien i kroner", "en": "the value in kroner"},
    "Benefit.indicator": {"nb": "målemåten", "nn": "målemåten", "en": "the way of measuring"},
    "Benefit.actions": {"nb": "tiltakene", "nn": "tiltaka", "en": "the list of actions"},
    "Benefit.assumptions": {"nb": "forutsetningene", "nn": "føresetnadene", "en": "the list of assumptions"},
    "Hypothesis.we_know_when": {"nb": "terskelen", "nn": "terskelen", "en": "the threshold"},
    "Hypothesis.test": {"nb": "testen", "nn": "testen", "en": "the test"},
    "Hypothesis.result": {"nb": "resultatet", "nn": "resultatet", "en": "the result"},
    "Initiative.costs": {"nb": "kostnadene", "nn": "kostnadene", "en": "the list of costs"},
    "Initiative.milestones": {"nb": "milepælene", "nn": "milepålane", "en": "the list of milestones"},
    "Initiative.depends_on": {"nb": "avhengighetene", "nn": "avhengigheitene", "en": "the list of dependencies"},
    "Initiative.support_from": {"nb": "bistanden", "nn": "bistanden", "en": "the support"},
    "Team.parties": {
        "nb": "listen over parter i teamet",
        "nn": "lista over partar i teamet",
        "en": "the list of parties in the team",
    },
    "SteeringDocument.parameter_status": {
        "nb": "parameterstatusen",
        "nn": "parameterstatusen",
        "en": "the parameter status",
    },
    "SteeringDocument.meeting_plan": {"nb": "møteplanen", "nn": "møteplanen", "en": "the meeting plan"},
    "SteeringDocument.mandate_version": {"nb": "mandatversjonen", "nn": "mandatversjonen", "en": "the mandate version"},
    "SteeringDocument.no_negative_effects_because": {
        "nb": "begrunnelsen for fravær av ulemper",
        "nn": "grunngjevinga for fråvær av ulemper",
        "en": "the reason why there are no negative effects",
    },
    "*.owner/party": {"nb": "den ansvarlige", "nn": "den ansvarlege", "en": "the party responsible"},
    "*.owner/role": {
        "nb": "rollen til den ansvarlige",
        "nn": "rolla til den ansvarlege",
        "en": "the role of the one responsible",
    },
    "*.owner": {"nb": "den ansvarlige", "nn": "den ansvarlege", "en": "the one responsible"},
    "*.metric": {"nb": "indikatoren", "nn": "indikatoren", "en": "the indicator"},
    # Goals
    "Goal.statement": {"nb": "formuleringen", "nn": "formuleringa", "en": "the statement"},
    "Goal.level": {"nb": "nivået", "nn": "nivået", "en": "the level"},
    "Goal.supports_text": {
        "nb": "støtten til mål utenfor produktet",
        "nn": "støtta til mål utanfor produktet",
        "en": "the support of goals outside the product",
    },
    "KeyResult.baseline": {"nb": "nullpunktet", "nn": "nullpunktet", "en": "the baseline"},
    "KeyResult.target": {"nb": "målverdien", "nn": "målverdien", "en": "the target"},
    # Benefits
    "Benefit.category": {"nb": "kategorien", "nn": "kategorien", "en": "the category"},
    "Benefit.beneficiary": {"nb": "mottakeren", "nn": "mottakaren", "en": "the beneficiary"},
    "Benefit.baseline/value": {"nb": "nullpunktet", "nn": "nullpunktet", "en": "the baseline"},
    "Benefit.baseline/date": {
        "nb": "datoen for nullpunktet",
        "nn": "datoen for nullpunktet",
        "en": "the date of the baseline",
    },
    "Benefit.target/value": {"nb": "målverdien", "nn": "målverdien", "en": "the target"},
    "Benefit.target/date": {
        "nb": "fristen for å nå målverdien",
        "nn": "fristen for å nå målverdien",
        "en": "the deadline for the target",
    },
    "Benefit.milestones": {"nb": "delmålene", "nn": "delmåla", "en": "the list of milestones"},
    "Benefit.measurements/value": {
        "nb": "målingen {name}",
        "nn": "målinga {name}",
        "en": "the measurement of {name}",
    },
    "Measurement.note": {"nb": "merknaden til {row}", "nn": "merknaden til {row}", "en": "the note on {row}"},
    "Benefit.value_nok/amount": {"nb": "verdien for {name}", "nn": "verdien for {name}", "en": "the value for {name}"},
    "Benefit.turnover": {
        "nb": "planen for å hente ut nyttevirkningen",
        "nn": "planen for å hente ut nytteverknaden",
        "en": "the plan for realising the benefit",
    },
    "Indicator.name": {"nb": "måleindikatoren", "nn": "måleindikatoren", "en": "the indicator"},
    "Indicator.direction": {
        "nb": "den ønskede retningen",
        "nn": "den ønskte retninga",
        "en": "the desired direction",
    },
    "Indicator.method": {"nb": "målemetoden", "nn": "målemetoden", "en": "the method of measurement"},
    "Indicator.source": {
        "nb": "kilden til målingene",
        "nn": "kjelda til målingane",
        "en": "the source of the measurements",
    },
    "Indicator.frequency": {"nb": "målefrekvensen", "nn": "målefrekvensen", "en": "the measuring frequency"},
    "Indicator.scale": {"nb": "skalaen", "nn": "skalaen", "en": "the scale"},
    "Action.who": {
        "nb": "den ansvarlige for {row}",
        "nn": "den ansvarlege for {row}",
        "en": "the one responsible for {row}",
    },
    "*.due": {"nb": "fristen for {row}", "nn": "fristen for {row}", "en": "the deadline of {row}"},
    "*.done": {
        "nb": "fullføringsdatoen for {row}",
        "nn": "fullføringsdatoen for {row}",
        "en": "the completion date of {row}",
    },
    "Assumption.holds": {"nb": "vurderingen av {row}", "nn": "vurderinga av {row}", "en": "the assessment of {row}"},
    "Assumption.reviewed": {
        "nb": "datoen for siste vurdering av {row}",
        "nn": "datoen for siste vurdering av {row}",
        "en": "the date of the last review of {row}",
    },
    # Hypotheses
    "Hypothesis.we_believe": {"nb": "antakelsen", "nn": "antakinga", "en": "the belief"},
    "Hypothesis.will_result_in": {
        "nb": "den forventede virkningen",
        "nn": "den forventa verknaden",
        "en": "the expected effect",
    },
    "Threshold.today": {"nb": "verdien i dag", "nn": "verdien i dag", "en": "the value today"},
    "Threshold.*": {"nb": "terskelen", "nn": "terskelen", "en": "the threshold"},
    "HypothesisTest.method": {"nb": "testmetoden", "nn": "testmetoden", "en": "the test method"},
    "HypothesisTest.sample": {"nb": "utvalget", "nn": "utvalet", "en": "the sample"},
    "HypothesisTest.start": {
        "nb": "startdatoen for testen",
        "nn": "startdatoen for testen",
        "en": "the start of the test",
    },
    "HypothesisTest.deadline": {
        "nb": "fristen for testen",
        "nn": "fristen for testen",
        "en": "the deadline of the test",
    },
    "HypothesisResult.date": {
        "nb": "datoen for resultatet",
        "nn": "datoen for resultatet",
        "en": "the date of the result",
    },
    "HypothesisResult.value": {"nb": "resultatet", "nn": "resultatet", "en": "the result"},
    "HypothesisResult.conclusion": {"nb": "konklusjonen", "nn": "konklusjonen", "en": "the conclusion"},
    "HypothesisResult.note": {
        "nb": "merknaden til resultatet",
        "nn": "merknaden til resultatet",
        "en": "the note on the result",
    },
    "Hypothesis.decision": {"nb": "avgjørelsen", "nn": "avgjerda", "en": "the decision"},
    # Initiatives and teams
    "Initiative.team": {"nb": "teamet", "nn": "teamet", "en": "the team"},
    "Initiative.start": {"nb": "starttidspunktet", "nn": "starttidspunktet", "en": "the start"},
    "Initiative.end": {"nb": "sluttidspunktet", "nn": "sluttidspunktet", "en": "the end"},
    "Initiative.person_months": {
        "nb": "anslaget for arbeidet",
        "nn": "anslaget for arbeidet",
        "en": "the estimate of the work",
    },
    "Initiative.costs/amount": {
        "nb": "kostnaden for {name}",
        "nn": "kostnaden for {name}",
        "en": "the cost for {name}",
    },
    "Initiative.outcome": {"nb": "utfallet", "nn": "utfallet", "en": "the outcome"},
    "Initiative.link": {"nb": "lenken", "nn": "lenkja", "en": "the link"},
    "SupportRequest.size": {"nb": "{row}", "nn": "{row}", "en": "the size of {row}"},
    "SupportRequest.contact": {
        "nb": "kontakten for {row}",
        "nn": "kontakten for {row}",
        "en": "the contact for {row}",
    },
    "Score.*": {"nb": "vurderingen av {word}", "nn": "vurderinga av {word}", "en": "the score for {word}"},
    "Team.responsibility": {"nb": "ansvaret", "nn": "ansvaret", "en": "the responsibility"},
    "Team.room": {"nb": "handlingsrommet", "nn": "handlingsrommet", "en": "the room for manoeuvre"},
    "Team.authority": {"nb": "fullmaktene", "nn": "fullmaktene", "en": "the authority"},
    "Team.authority_limit": {"nb": "beløpsgrensen", "nn": "beløpsgrensa", "en": "the spending limit"},
    "Team.competences": {
        "nb": "listen over kompetanser",
        "nn": "lista over kompetansar",
        "en": "the list of competences",
    },
    "Team.capacity": {"nb": "kapasiteten", "nn": "kapasiteten", "en": "the capacity"},
    "Team.lead/party": {"nb": "lederen", "nn": "leiaren", "en": "the lead"},
    "Team.lead/role": {"nb": "rollen til lederen", "nn": "rolla til leiaren", "en": "the role of the lead"},
    # Order, risks and plans
    "Prioritisation.method": {
        "nb": "metoden for prioritering",
        "nn": "metoden for prioritering",
        "en": "the method of prioritisation",
    },
    "Prioritisation.hypotheses": {
        "nb": "prioriteringen av hypotesene",
        "nn": "prioriteringa av hypotesane",
        "en": "the ranking of hypotheses",
    },
    "Prioritisation.initiatives": {
        "nb": "prioriteringen av initiativene",
        "nn": "prioriteringa av initiativa",
        "en": "the ranking of initiatives",
    },
    "Prioritisation.capacity_after": {
        "nb": "grensen for kapasitet",
        "nn": "grensa for kapasitet",
        "en": "the limit for capacity",
    },
    "RankException.reason": {
        "nb": "begrunnelsen for å avvike fra poengene for {name}",
        "nn": "grunngjevinga for å avvike frå poenga for {name}",
        "en": "the reason for departing from the scores of {name}",
    },
    "Risk.kind": {"nb": "typen", "nn": "typen", "en": "the kind"},
    "Risk.probability": {"nb": "sannsynligheten", "nn": "sannsynet", "en": "the probability"},
    "Risk.consequence": {"nb": "konsekvensen", "nn": "konsekvensen", "en": "the consequence"},
    "Risk.action": {"nb": "tiltaket", "nn": "tiltaket", "en": "the action"},
    "ParameterStatus.*": {
        "nb": "den rapporterte verdien for styringsparameteren {word} per {name}",
        "nn": "den rapporterte verdien for styringsparameteren {word} per {name}",
        "en": "the reported value of the steering parameter {word} on {name}",
    },
    "PlannedMeeting.topics": {"nb": "emnene for {row}", "nn": "emna for {row}", "en": "the list of topics of {row}"},
    "PlannedMeeting.form": {"nb": "formen på {row}", "nn": "forma på {row}", "en": "the form of {row}"},
}
"""Field → language → its name in the definite form, as in the names of mandates."""

ROWS: Final[dict[str, dict[str, str]]] = {
    "Owner": {"nb": "eieren {name}", "nn": "eigaren {name}", "en": "the owner {name}"},
    "Affected": {
        "nb": "den berørte parten {name}",
        "nn": "den råka parten {name}",
        "en": "the affected party {name}",
    },
    "Approval": {
        "nb": "godkjenningen fra {name}",
        "nn": "godkjenninga frå {name}",
        "en": "the approval by {name}",
    },
    "Operations": {
        "nb": "betalingen fra {name} for drift og forvaltning",
        "nn": "betalinga frå {name} for drift og forvaltning",
        "en": "the payment from {name} for operation and maintenance",
    },
    "TeamAuthority": {
        "nb": "teamets fullmakt {name}",
        "nn": "fullmakta {name} til teamet",
        "en": "the team authority {name}",
    },
    "Waiver": {"nb": "unntaket fra {name}", "nn": "unntaket frå {name}", "en": "the waiver of {name}"},
    "Measurement": {"nb": "målingen {name}", "nn": "målinga {name}", "en": "the measurement of {name}"},
    "Action": {"nb": "tiltaket {name}", "nn": "tiltaket {name}", "en": "the action {name}"},
    "Assumption": {"nb": "forutsetningen {name}", "nn": "føresetnaden {name}", "en": "the assumption {name}"},
    "Milestone": {"nb": "milepælen {name}", "nn": "milepålen {name}", "en": "the milestone {name}"},
    "SupportRequest": {
        "nb": "bistanden fra {name}",
        "nn": "bistanden frå {name}",
        "en": "the support from {name}",
    },
    "PlannedMeeting": {"nb": "møtet {name}", "nn": "møtet {name}", "en": "the meeting of {name}"},
    "ParameterStatus": {
        "nb": "status per {name} for styringsparametrene",
        "nn": "status per {name} for styringsparametrane",
        "en": "the status on {name} of the steering parameters",
    },
}
"""A row of a table, by its section: what it is, with its name."""

PRONOUNS: Final[dict[str, dict[str, str]]] = {
    "Action": {"nb": "dette", "nn": "dette", "en": "it"},
    "Assumption": {"nb": "denne", "nn": "denne", "en": "it"},
    "Measurement": {"nb": "denne", "nn": "denne", "en": "it"},
    "Milestone": {"nb": "denne", "nn": "denne", "en": "it"},
}
"""What a row is called when it has just been named."""

TRAITS: Final[dict[str, dict[str, str]]] = {
    "Owner.consequence": {"nb": "berørt i {value} grad", "nn": "råka i {value} grad", "en": "{value} impact"},
    "Affected.consequence": {"nb": "berørt i {value} grad", "nn": "råka i {value} grad", "en": "{value} impact"},
    "Owner.influence": {"nb": "{value} innflytelse", "nn": "{value} innverknad", "en": "{value} influence"},
    "Affected.involved_by": {
        "nb": "involveres gjennom {value}",
        "nn": "blir involvert gjennom {value}",
        "en": "involved through {value}",
    },
    "TeamAuthority.escalate_to": {
        "nb": "løftes til {value}",
        "nn": "blir lyft til {value}",
        "en": "to be escalated to {value}",
    },
    "FinancingLine.year": {"nb": "{value}", "nn": "{value}", "en": "{value}"},
    "FinancingLine.party": {"nb": "fra {value}", "nn": "frå {value}", "en": "from {value}"},
    "FinancingLine.amount": {"nb": "{value}", "nn": "{value}", "en": "{value}"},
    "Measurement.value": {"nb": "{value}", "nn": "{value}", "en": "{value}"},
    "YearAmount.amount": {"nb": "{value}", "nn": "{value}", "en": "{value}"},
    "Operations.per_year": {"nb": "{value} i året", "nn": "{value} i året", "en": "{value} a year"},
    "Operations.from": {"nb": "fra {value}", "nn": "frå {value}", "en": "from {value}"},
    "Milestone.due": {"nb": "frist {value}", "nn": "frist {value}", "en": "due {value}"},
    "Action.who": {"nb": "ansvarlig {value}", "nn": "ansvarleg {value}", "en": "responsible {value}"},
    "Action.due": {"nb": "frist {value}", "nn": "frist {value}", "en": "due {value}"},
}
"""A value of a row in brackets after it, where its field's word before it would read like a table."""
