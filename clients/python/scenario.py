"""What an application does with stripe-python, as Debian has it: EMULATOR=http://127.0.0.1:12111 python3 scenario.py"""

import io
import socket

import stripe
from checks import BASE, Receiver, call, check, creations, end, fault, fresh_key, rejects

MAJOR = int(stripe.version.VERSION.split(".")[0])
# How often a failed call is repeated where nothing is set, from this major on.
DEFAULT_RETRIES = 2 if MAJOR >= 11 else 0

stripe.api_base = stripe.upload_api_base = BASE
error = stripe.error
Session = stripe.identity.VerificationSession


def create(**params):
    return Session.create(**{"type": "document", **params})


def account():
    """All calls from here on are of an account of their own."""
    stripe.api_key = fresh_key()
    return stripe.api_key


def sessions():
    key = account()
    session = create(metadata={"order.id": "7"}, options={"document": {"require_live_capture": True}})
    assert session.status == "requires_input" and session.options.document.require_live_capture is True
    assert session.last_response.request_id.startswith("req_")
    assert Session.retrieve(session.id).metadata == {"order.id": "7"}
    assert Session.modify(session.id, metadata={"order.id": "", "user": "42"}).metadata == {"user": "42"}
    assert Session.cancel(session.id).status == "canceled"
    assert Session.retrieve(session.id).cancel().status == "canceled"
    assert Session.redact(session.id).redaction.status == "processing"
    call(key, "POST", "/v1/test_helpers/clock/advance", duration="4d")
    assert Session.retrieve(session.id).redaction.status == "redacted"


def lists():
    account()
    ids = [create().id for _ in range(5)][::-1]
    assert [each.id for each in Session.list(limit=2).auto_paging_iter()] == ids
    backwards = Session.list(limit=2, ending_before=ids[4]).auto_paging_iter()
    assert [each.id for each in backwards] == ids[3::-1]
    Session.cancel(ids[1])
    assert [each.id for each in Session.list(status="canceled", created={"gte": 1}).data] == [ids[1]]


def a_call_that_the_sdk_does_not_have():
    account()
    session = create()
    helper = f"/v1/test_helpers/identity/verification_sessions/{session.id}/verify"
    response, _ = stripe.api_requestor.APIRequestor().request("post", helper, {"simulate_delay": "false"})
    assert response.data["status"] == "verified"
    shown = Session.retrieve(session.id, expand=["last_verification_report", "verified_outputs"])
    assert shown.last_verification_report.document.status == "verified" and shown.verified_outputs.first_name
    reports = stripe.identity.VerificationReport.list(verification_session=session.id).data
    assert stripe.identity.VerificationReport.retrieve(reports[0].id) == shown.last_verification_report
    events = stripe.Event.list(type="identity.verification_session.verified").data
    assert stripe.Event.retrieve(events[0].id).data.object.id == session.id


def endpoints():
    account()
    endpoint = stripe.WebhookEndpoint.create(url="http://127.0.0.1:9/", enabled_events=["*"])
    assert endpoint.secret.startswith("whsec_")
    assert stripe.WebhookEndpoint.modify(endpoint.id, disabled=True).status == "disabled"
    assert len(stripe.WebhookEndpoint.list().data) == 1
    assert stripe.WebhookEndpoint.retrieve(endpoint.id).delete().deleted
    rejects(error.InvalidRequestError, lambda: stripe.WebhookEndpoint.retrieve(endpoint.id))


def uploads():
    account()
    file = stripe.File.create(purpose="dispute_evidence", file=io.BytesIO(b"a letter"))
    assert stripe.File.retrieve(file.id).size == 8
    link = stripe.FileLink.create(file=file.id)
    assert stripe.FileLink.modify(link.id, metadata={"a": "b"}).metadata == {"a": "b"}


def an_upload_by_the_api_base_alone_goes_to_stripe():
    account()
    names = []
    real, stripe.upload_api_base = socket.getaddrinfo, "https://files.stripe.com"

    def look_up(host, *arguments, **named):
        names.append(host)
        raise socket.gaierror("not in this test")

    socket.getaddrinfo = look_up
    try:
        rejects(error.APIConnectionError, lambda: stripe.File.create(purpose="dispute_evidence", file=io.BytesIO(b"x")))
    finally:
        socket.getaddrinfo, stripe.upload_api_base = real, BASE
    assert set(names) == {"files.stripe.com"}, names


def a_delivery():
    account()
    receiver = Receiver()
    endpoint = stripe.WebhookEndpoint.create(url=receiver.url, enabled_events=["*"])
    session = create(metadata={"name": "Zoë"})
    body, signature = receiver.next()
    event = stripe.Webhook.construct_event(body, signature, endpoint.secret)
    assert event.type == "identity.verification_session.created"
    assert type(event.data.object) is Session
    assert event.data.object.id == session.id and event.data.object.metadata["name"] == "Zoë"
    for wrong, secret in ((body, "whsec_other"), (body.replace("ë".encode(), b"e"), endpoint.secret)):
        rejects(error.SignatureVerificationError, lambda: stripe.Webhook.construct_event(wrong, signature, secret))


def classes_of_errors():
    account()
    missing = rejects(error.InvalidRequestError, lambda: Session.create())
    assert (missing.param, missing.code, missing.http_status) == ("type", "parameter_missing", 400)
    assert rejects(error.InvalidRequestError, lambda: Session.retrieve("vs_none")).http_status == 404
    rejects(error.AuthenticationError, lambda: Session.list(api_key="sk_none"))
    create(idempotency_key="one")
    rejects(error.IdempotencyError, lambda: create(type="id_number", idempotency_key="one"))
    for kind, status, wrong in (
        (error.PermissionError, 403, {"preset": "permission_denied"}),
        (error.RateLimitError, 429, {"preset": "rate_limited"}),
        (error.APIError, 500, {"status": 500}),
        (error.InvalidRequestError, 400, {"preset": "identity_not_activated"}),
    ):
        fault(account(), method="POST", times=0, **wrong)
        assert rejects(kind, create).http_status == status
    stripe.api_base = "http://127.0.0.1:9"
    try:
        rejects(error.APIConnectionError, create)
    finally:
        stripe.api_base = BASE


def retries():
    assert stripe.max_network_retries == DEFAULT_RETRIES
    stripe.max_network_retries = 2
    for wrong in ({"status": 409}, {"status": 500}, {"status": 503}, {"drop": "before"}, {"drop": "after"}):
        key = account()
        fault(key, method="POST", **wrong)
        session = create()
        assert [each.id for each in Session.list().data] == [session.id]
        keys = [request["idempotency_key"] for request in creations(key)]
        assert len(keys) == 2 and keys[0] and keys[0] == keys[1], (wrong, keys)
    fault(account(), method="POST", times=0, preset="rate_limited")
    rejects(error.RateLimitError, create)
    assert len(creations(stripe.api_key)) == 1
    stripe.max_network_retries = DEFAULT_RETRIES


def connected_accounts():
    account()
    session = create(stripe_account="acct_1clients")
    assert Session.retrieve(session.id, stripe_account="acct_1clients").id == session.id
    rejects(error.InvalidRequestError, lambda: Session.retrieve(session.id))


for part in (
    sessions,
    lists,
    a_call_that_the_sdk_does_not_have,
    endpoints,
    uploads,
    an_upload_by_the_api_base_alone_goes_to_stripe,
    a_delivery,
    classes_of_errors,
    retries,
    connected_accounts,
):
    check(part)
end()
