"""What the fields of mandates and parties are called in a sentence, in bokmål, nynorsk and English."""

from typing import Final

GENERAL_NAMES: Final[dict[str, dict[str, str]]] = {
    "*.version": {"nb": "versjonsnummeret", "nn": "versjonsnummeret", "en": "the version number"},
    "*.status": {"nb": "statusen", "nn": "statusen", "en": "the status"},
    "*.adopted_by": {
        "nb": "henvisningen til vedtaket",
        "nn": "tilvisinga til vedtaket",
        "en": "the reference to the decision",
    },
    "*.valid_from": {"nb": "startdatoen", "nn": "startdatoen", "en": "the start date"},
    "*.valid_to": {"nb": "sluttdatoen", "nn": "sluttdatoen", "en": "the end date"},
    "*.review_by": {
        "nb": "fristen for neste revisjon",
        "nn": "fristen for neste revisjon",
        "en": "the deadline for the next review",
    },
    "*.title": {"nb": "tittelen", "nn": "tittelen", "en": "the title"},
    "*.name": {"nb": "navnet", "nn": "namnet", "en": "the name"},
    "*.profile": {"nb": "profilen", "nn": "profilen", "en": "the profile"},
    "*.language": {"nb": "språket", "nn": "språket", "en": "the language"},
    "*.type": {"nb": "typen", "nn": "typen", "en": "the type"},
    "*.text": {"nb": "teksten", "nn": "teksten", "en": "the text"},
    "*.reference": {"nb": "referansen", "nn": "referansen", "en": "the reference"},
    "*.party": {"nb": "parten", "nn": "parten", "en": "the party"},
    "*.role": {"nb": "rollen", "nn": "rolla", "en": "the role"},
    "*.deadline": {"nb": "fristen", "nn": "fristen", "en": "the deadline"},
    "*.unit": {"nb": "måleenheten", "nn": "måleeininga", "en": "the unit"},
    "*.problem": {"nb": "problembeskrivelsen", "nn": "problemskildringa", "en": "the problem statement"},
    "Waiver.*": {"nb": "{word} for {row}", "nn": "{word} for {row}", "en": "{word} of {row}"},
    "Waiver.until": {"nb": "sluttdatoen for {row}", "nn": "sluttdatoen for {row}", "en": "the end date of {row}"},
    "Waiver.reason": {
        "nb": "begrunnelsen for {row}",
        "nn": "grunngjevinga for {row}",
        "en": "the reason for {row}",
    },
}
"""Any section's field of a name (`*.name`), or any field of a section (`Section.*`), where nothing closer is said."""

MANDATE_NAMES: Final[dict[str, dict[str, str]]] = {
    "MandateDocument.owners": {"nb": "listen over eiere", "nn": "lista over eigarar", "en": "the list of owners"},
    "MandateDocument.affected": {
        "nb": "listen over berørte parter",
        "nn": "lista over råka partar",
        "en": "the list of affected parties",
    },
    "MandateDocument.approvals": {
        "nb": "listen over godkjenninger",
        "nn": "lista over godkjenningar",
        "en": "the list of approvals",
    },
    "MandateDocument.team_authority": {
        "nb": "fullmaktene til teamet",
        "nn": "fullmaktene til teamet",
        "en": "the authority of the team",
    },
    "MandateDocument.affects_municipal_sector": {
        "nb": "virkningen for kommunal sektor",
        "nn": "verknaden for kommunal sektor",
        "en": "the effect on the municipal sector",
    },
    "Scope.in": {"nb": "omfanget", "nn": "omfanget", "en": "the scope"},
    "Scope.out": {"nb": "avgrensningen", "nn": "avgrensinga", "en": "what is out of scope"},
    "Governance.decision_rule": {"nb": "beslutningsregelen", "nn": "avgjerdsregelen", "en": "the decision rule"},
    "Governance.quorum": {"nb": "kravene til frammøte", "nn": "krava til frammøte", "en": "the quorum"},
    "Quorum.parties": {
        "nb": "kravet til frammøtte parter",
        "nn": "kravet til frammøtte partar",
        "en": "the list of parties that must be present",
    },
    "Member.voting": {"nb": "stemmeretten", "nn": "røysteretten", "en": "the right to vote"},
    "Member.authority": {"nb": "fullmakten", "nn": "fullmakta", "en": "the authority"},
    "Member.deputy": {"nb": "varamedlemmet", "nn": "varamedlemen", "en": "the deputy"},
    "MemberAuthority.may_commit_money": {
        "nb": "retten til å binde midler",
        "nn": "retten til å binde midlar",
        "en": "the right to commit money",
    },
    "Financing.cost_sharing": {"nb": "fordelingsnøkkelen", "nn": "fordelingsnøkkelen", "en": "the cost sharing"},
    "Financing.totals": {"nb": "de samlede beløpene", "nn": "dei samla beløpa", "en": "the list of total amounts"},
    "Financing.operations": {
        "nb": "betalingen for drift og forvaltning",
        "nn": "betalinga for drift og forvaltning",
        "en": "the payment for operation and maintenance",
    },
    "ControlParameters.*": {
        "nb": "styringsparameteren {word}",
        "nn": "styringsparameteren {word}",
        "en": "the steering parameter {word}",
    },
    "MandateDocument.background": {"nb": "bakgrunnen", "nn": "bakgrunnen", "en": "the background"},
    "MandateDocument.purpose": {"nb": "formålet", "nn": "føremålet", "en": "the purpose"},
    "MandateDocument.users": {"nb": "listen over brukere", "nn": "lista over brukarar", "en": "the list of users"},
    "MandateDocument.delivery_model": {
        "nb": "leveransemodellen",
        "nn": "leveransemodellen",
        "en": "the delivery model",
    },
    "MandateDocument.stop_criteria": {
        "nb": "listen over stoppkriterier",
        "nn": "lista over stoppkriterium",
        "en": "the list of stop criteria",
    },
    "MandateDocument.lessons": {
        "nb": "listen over erfaringer",
        "nn": "lista over erfaringar",
        "en": "the list of lessons",
    },
    "MandateDocument.benefit_lead/party": {"nb": "nytteeieren", "nn": "nytteeigaren", "en": "the benefit lead"},
    "MandateDocument.benefit_lead/role": {
        "nb": "rollen til nytteeieren",
        "nn": "rolla til nytteeigaren",
        "en": "the role of the benefit lead",
    },
    "ParentMandate.product": {
        "nb": "det overordnede produktet",
        "nn": "det overordna produktet",
        "en": "the parent product",
    },
    "ParentMandate.version": {
        "nb": "versjonen av det overordnede mandatet",
        "nn": "versjonen av det overordna mandatet",
        "en": "the version of the parent mandate",
    },
    "Inquiry.*": {"nb": "{word} i utredningen", "nn": "{word} i utgreiinga", "en": "{word} in the appraisal"},
    "Inquiry.problem": {
        "nb": "problemet i utredningen",
        "nn": "problemet i utgreiinga",
        "en": "the problem in the appraisal",
    },
    "Inquiry.alternatives": {
        "nb": "alternativene i utredningen",
        "nn": "alternativa i utgreiinga",
        "en": "the alternatives in the appraisal",
    },
    "Inquiry.principles": {
        "nb": "de prinsipielle spørsmålene i utredningen",
        "nn": "dei prinsipielle spørsmåla i utgreiinga",
        "en": "the questions of principle in the appraisal",
    },
    "Inquiry.effects": {
        "nb": "virkningene i utredningen",
        "nn": "verknadene i utgreiinga",
        "en": "the effects in the appraisal",
    },
    "Inquiry.recommendation": {
        "nb": "anbefalingen i utredningen",
        "nn": "tilrådinga i utgreiinga",
        "en": "the recommendation in the appraisal",
    },
    "Inquiry.prerequisites": {
        "nb": "forutsetningene i utredningen",
        "nn": "føresetnadene i utgreiinga",
        "en": "the prerequisites in the appraisal",
    },
    # Owners and affected parties
    "Owner.role": {"nb": "rollen til {row}", "nn": "rolla til {row}", "en": "the role of {row}"},
    "Owner.consequence": {
        "nb": "konsekvensen for {row}",
        "nn": "konsekvensen for {row}",
        "en": "the impact on {row}",
    },
    "Owner.influence": {
        "nb": "innflytelsen til {row}",
        "nn": "innverknaden til {row}",
        "en": "the influence of {row}",
    },
    "Owner.assignment": {"nb": "oppdraget til {row}", "nn": "oppdraget til {row}", "en": "the assignment of {row}"},
    "Owner.pays_nothing_because": {
        "nb": "begrunnelsen for manglende betaling fra {row}",
        "nn": "grunngjevinga for manglande betaling frå {row}",
        "en": "the reason why {row} pays nothing",
    },
    "*.no_seat_because": {
        "nb": "begrunnelsen for manglende plass for {row}",
        "nn": "grunngjevinga for manglande plass for {row}",
        "en": "the reason why {row} has no seat",
    },
    "Affected.consequence": {
        "nb": "konsekvensen for {row}",
        "nn": "konsekvensen for {row}",
        "en": "the impact on {row}",
    },
    "Affected.involved_by": {
        "nb": "involveringen av {row}",
        "nn": "involveringa av {row}",
        "en": "the involvement of {row}",
    },
    "Approval.date": {"nb": "datoen for {row}", "nn": "datoen for {row}", "en": "the date of {row}"},
    "Approval.role": {"nb": "rollen bak {row}", "nn": "rolla bak {row}", "en": "the role behind {row}"},
    # The steering group
    "Governance.body": {"nb": "navnet på organet", "nn": "namnet på organet", "en": "the name of the body"},
    "*.body_type": {"nb": "organtypen", "nn": "organtypen", "en": "the type of body"},
    "Governance.casting_vote": {"nb": "dobbeltstemmen", "nn": "dobbeltrøysta", "en": "the casting vote"},
    "Governance.reserved_to_owners": {
        "nb": "listen over saker forbeholdt eierne",
        "nn": "lista over saker reserverte for eigarane",
        "en": "the list of matters reserved to the owners",
    },
    "Governance.meetings_per_year": {
        "nb": "antallet møter i året",
        "nn": "talet på møte i året",
        "en": "the number of meetings a year",
    },
    "Governance.notice_days": {
        "nb": "innkallingsfristen",
        "nn": "innkallingsfristen",
        "en": "the notice of meetings",
    },
    "Governance.secretariat": {"nb": "sekretariatet", "nn": "sekretariatet", "en": "the secretariat"},
    "Governance.working_committee": {
        "nb": "arbeidsutvalget",
        "nn": "arbeidsutvalet",
        "en": "the working committee",
    },
    "Quorum.count": {
        "nb": "kravet til antall frammøtte for å gjøre vedtak",
        "nn": "kravet til talet på frammøtte for å gjere vedtak",
        "en": "the quorum (how many must be present to decide)",
    },
    "DecisionRule.type": {"nb": "beslutningsregelen", "nn": "avgjerdsregelen", "en": "the decision rule"},
    "DecisionRule.votes": {
        "nb": "kravet til antall stemmer for et vedtak",
        "nn": "kravet til talet på røyster for eit vedtak",
        "en": "the number of votes needed for a decision",
    },
    "DecisionRight.body": {
        "nb": "retten til å avgjøre {name}",
        "nn": "retten til å avgjere {name}",
        "en": "the right to decide on {name}",
    },
    "Escalation.to": {
        "nb": "mottakeren ved eskalering",
        "nn": "mottakaren ved eskalering",
        "en": "the place to escalate to",
    },
    "Escalation.days": {
        "nb": "fristen for eskalering",
        "nn": "fristen for eskalering",
        "en": "the deadline for escalation",
    },
    "Perspectives.*": {
        "nb": "representanten for perspektivet {word}",
        "nn": "representanten for perspektivet {word}",
        "en": "the member with the perspective {word}",
    },
    "Member.position": {"nb": "stillingen", "nn": "stillinga", "en": "the position"},
    "Member.represents": {"nb": "representasjonen", "nn": "representasjonen", "en": "the party represented"},
    "Member.appointed_by": {"nb": "oppnevningen", "nn": "oppnemninga", "en": "the appointing party"},
    "Member.from": {
        "nb": "startdatoen for medlemskapet i styringsgruppen",
        "nn": "startdatoen for medlemskapen i styringsgruppa",
        "en": "the start of the membership of the steering group",
    },
    "Member.to": {
        "nb": "sluttdatoen for medlemskapet i styringsgruppen",
        "nn": "sluttdatoen for medlemskapen i styringsgruppa",
        "en": "the end of the membership of the steering group",
    },
    "MemberAuthority.covers": {
        "nb": "omfanget av fullmakten",
        "nn": "omfanget av fullmakta",
        "en": "the extent of the authority",
    },
    "MemberAuthority.limit": {
        "nb": "beløpsgrensen i fullmakten",
        "nn": "beløpsgrensa i fullmakta",
        "en": "the spending limit of the authority",
    },
    "Anchoring.with": {"nb": "forankringen", "nn": "forankringa", "en": "the anchoring"},
    "Anchoring.days": {
        "nb": "fristen for forankring",
        "nn": "fristen for forankring",
        "en": "the deadline for anchoring",
    },
    "Deputy.position": {
        "nb": "stillingen til varamedlemmet",
        "nn": "stillinga til varamedlemen",
        "en": "the position of the deputy",
    },
    "Deputy.authority": {
        "nb": "fullmakten til varamedlemmet",
        "nn": "fullmakta til varamedlemen",
        "en": "the authority of the deputy",
    },
    "Deputy.from": {
        "nb": "startdatoen for varamedlemmet",
        "nn": "startdatoen for varamedlemen",
        "en": "the start of the deputy",
    },
    "Deputy.to": {
        "nb": "sluttdatoen for varamedlemmet",
        "nn": "sluttdatoen for varamedlemen",
        "en": "the end of the deputy",
    },
    "Deputy.none_because": {
        "nb": "begrunnelsen for manglende varamedlem",
        "nn": "grunngjevinga for manglande varamedlem",
        "en": "the reason why there is no deputy",
    },
    # Money
    "Financing.currency": {"nb": "valutaen", "nn": "valutaen", "en": "the currency"},
    "Financing.price_level": {"nb": "prisnivået", "nn": "prisnivået", "en": "the price level"},
    "Financing.cost_sharing/share": {
        "nb": "andelen til {name} i fordelingsnøkkelen",
        "nn": "delen til {name} i fordelingsnøkkelen",
        "en": "the share of {name} in the cost sharing",
    },
    "Financing.totals/amount": {
        "nb": "det samlede beløpet for {name}",
        "nn": "det samla beløpet for {name}",
        "en": "the total amount for {name}",
    },
    "FinancingLine.year": {"nb": "året", "nn": "året", "en": "the year"},
    "FinancingLine.amount": {"nb": "beløpet", "nn": "beløpet", "en": "the amount"},
    "FinancingLine.source": {"nb": "kilden", "nn": "kjelda", "en": "the source"},
    "FinancingLine.certainty": {"nb": "statusen", "nn": "statusen", "en": "the status"},
    "Operations.per_year": {
        "nb": "det årlige beløpet fra {name} til drift og forvaltning",
        "nn": "det årlege beløpet frå {name} til drift og forvaltning",
        "en": "the yearly amount from {name} for operation and maintenance",
    },
    "Operations.source": {
        "nb": "kilden til betalingen fra {name} for drift og forvaltning",
        "nn": "kjelda til betalinga frå {name} for drift og forvaltning",
        "en": "the source of the payment from {name} for operation and maintenance",
    },
    "Operations.from": {
        "nb": "startdatoen for betalingen fra {name} for drift og forvaltning",
        "nn": "startdatoen for betalinga frå {name} for drift og forvaltning",
        "en": "the start of the payment from {name} for operation and maintenance",
    },
    # Room for manoeuvre
    "ControlParameters/expected": {
        "nb": "den forventede verdien for styringsparameteren {within}",
        "nn": "den forventa verdien for styringsparameteren {within}",
        "en": "the expected value for the steering parameter {within}",
    },
    "ControlParameters/limit": {
        "nb": "grensen for styringsparameteren {within}",
        "nn": "grensa for styringsparameteren {within}",
        "en": "the limit for the steering parameter {within}",
    },
    "ControlParameters/unit": {
        "nb": "måleenheten for styringsparameteren {within}",
        "nn": "måleeininga for styringsparameteren {within}",
        "en": "the unit of the steering parameter {within}",
    },
    "ControlParameters/direction": {
        "nb": "den ønskede retningen for styringsparameteren {within}",
        "nn": "den ønskte retninga for styringsparameteren {within}",
        "en": "the desired direction of the steering parameter {within}",
    },
    "ControlParameters/not_relevant_because": {
        "nb": "begrunnelsen for å utelate styringsparameteren {within}",
        "nn": "grunngjevinga for å utelate styringsparameteren {within}",
        "en": "the reason for leaving out the steering parameter {within}",
    },
    "TeamAuthority.limit": {"nb": "grensen for {row}", "nn": "grensa for {row}", "en": "the limit for {row}"},
    "TeamAuthority.limit_amount": {
        "nb": "beløpsgrensen for {row}",
        "nn": "beløpsgrensa for {row}",
        "en": "the spending limit for {row}",
    },
    "TeamAuthority.escalate_to": {
        "nb": "mottakeren av saker om {name}",
        "nn": "mottakaren av saker om {name}",
        "en": "the recipient of cases about {name}",
    },
    "Dependency.what": {"nb": "beskrivelsen", "nn": "skildringa", "en": "the description"},
    "Dependency.needed_by": {"nb": "fristen", "nn": "fristen", "en": "the deadline"},
    # Parties
    "Party.organisation_number": {
        "nb": "organisasjonsnummeret",
        "nn": "organisasjonsnummeret",
        "en": "the organisation number",
    },
    "Party.sector": {"nb": "sektoren", "nn": "sektoren", "en": "the sector"},
    "Party.municipality_number": {
        "nb": "kommunenummeret",
        "nn": "kommunenummeret",
        "en": "the municipality number",
    },
    "Party.ministry": {"nb": "eierdepartementet", "nn": "eigardepartementet", "en": "the ministry"},
    "Party.represents_basis": {
        "nb": "grunnlaget for representasjonen",
        "nn": "grunnlaget for representasjonen",
        "en": "the basis of the representation",
    },
}
"""Field → language → its name in the definite form.

The field is `Section.name`; within a field of a section, `Section.holder/name` or, in any of them, `Section/name`.
`{row}` is the row of a table that it stands in, with what it is; `{name}` its name alone; `{within}` the field that
holds it; `{word}` its own word, in quotation marks.
"""
