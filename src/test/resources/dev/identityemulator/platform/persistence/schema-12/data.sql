-- One account of the emulator as it was at schema version 12: a verified session, a redaction, an outcome and deliveries to come.
insert into clock_offsets values
('acct_1xsulZPhKXqf57lK', 60000, 60000);

insert into due_work values
('due_18Dllxr5DUzCXofl3ihMk7um', 0, 'acct_1xsulZPhKXqf57lK', 'webhook_retry', 'whd_18DllJDZmCQlBFkSH1psQ2XH', 1795215388330, 0),
('due_18DllxrCqb1aQQYsYGjqdJPS', 0, 'acct_1xsulZPhKXqf57lK', 'webhook_retry', 'whd_18DllJDzx3pHimSvwZakcvLM', 1795215388360, 0),
('due_18DllxrK8rSHT5SA5F9oMIbm', 0, 'acct_1xsulZPhKXqf57lK', 'webhook_retry', 'whd_18DllJEHA5HPyPxal2ltFVQy', 1795215388388, 0),
('due_18DllxrRYxQyuoagRighd08B', 0, 'acct_1xsulZPhKXqf57lK', 'webhook_retry', 'whd_18DllJFAqTQO1AOd7ufYgtHG', 1795215388416, 0),
('due_18DrqY0PeSw6IANlBwqt9Ujy', 0, 'acct_1xsulZPhKXqf57lK', 'redaction', 'vs_18DllJF6Ip6ogRXeWYgefvyc', 1795560388447, 0),
('due_18Dllxre3G4yuaLOW6FxtGeK', 0, 'acct_1xsulZPhKXqf57lK', 'webhook_retry', 'whd_18DllJG1sSqOAZ1A5Iz6LsjD', 1795215388464, 0),
('due_18DllxrqBs6YEfmRaYZ4QWJD', 0, 'acct_1xsulZPhKXqf57lK', 'webhook_retry', 'whd_18DllJGDID4CIJ0MhGTxEiz2', 1795215388511, 0),
('due_18DlpEteCaSgBmNCqfVmCEGN', 0, 'acct_1xsulZPhKXqf57lK', 'verification_outcome', 'vs_18DllJGCfXbZ8eGSHkYWjh2R', 1795218388538, 0),
('due_18Dllxs0u3YxadNYOyhB1OPs', 0, 'acct_1xsulZPhKXqf57lK', 'webhook_retry', 'whd_18DllJGNpS3AbobeFWrCK4zl', 1795215388552, 0);

insert into events values
('acct_1xsulZPhKXqf57lK', 'evt_18DllJDWyfuVQy3bzELfUE6h', 0, timestamp with time zone '2026-11-20 22:46:27.850841+00', 'identity.verification_session.created', 'vs_18DllJDEhLNRntGX3SNvF8KF', '2026-07-29.dahlia', '{"id":"vs_18DllJDEhLNRntGX3SNvF8KF","object":"identity.verification_session","client_reference_id":"ref-1","client_secret":null,"created":1795214787,"last_error":null,"last_verification_report":null,"livemode":false,"metadata":{"order":"17"},"options":{"document":{}},"redaction":null,"related_customer":null,"related_customer_account":null,"status":"requires_input","type":"document","url":null}', 'req_YpoUJeOc36Yt93', 'kept', 1, FALSE),
('acct_1xsulZPhKXqf57lK', 'evt_18DllJDy1wxGTEHOIAv3kVDs', 0, timestamp with time zone '2026-11-20 22:46:27.954832+00', 'identity.verification_session.processing', 'vs_18DllJDEhLNRntGX3SNvF8KF', '2026-07-29.dahlia', '{"id":"vs_18DllJDEhLNRntGX3SNvF8KF","object":"identity.verification_session","client_reference_id":"ref-1","client_secret":null,"created":1795214787,"last_error":null,"last_verification_report":null,"livemode":false,"metadata":{"order":"17"},"options":{"document":{}},"redaction":null,"related_customer":null,"related_customer_account":null,"status":"processing","type":"document","url":null}', NULL, NULL, 1, FALSE),
('acct_1xsulZPhKXqf57lK', 'evt_18DllJEGYvnonvIQu56eiICh', 0, timestamp with time zone '2026-11-20 22:46:28.026069+00', 'identity.verification_session.verified', 'vs_18DllJDEhLNRntGX3SNvF8KF', '2026-07-29.dahlia', '{"id":"vs_18DllJDEhLNRntGX3SNvF8KF","object":"identity.verification_session","client_reference_id":"ref-1","client_secret":null,"created":1795214787,"last_error":null,"last_verification_report":"vr_18DllJE9WYlx4NEogNppluqU","livemode":false,"metadata":{"order":"17"},"options":{"document":{}},"redaction":null,"related_customer":null,"related_customer_account":null,"status":"verified","type":"document","url":null}', NULL, NULL, 1, FALSE),
('acct_1xsulZPhKXqf57lK', 'evt_18DllJF6lwzIHmfGyVaIsqPU', 0, timestamp with time zone '2026-11-20 22:46:28.226764+00', 'identity.verification_session.created', 'vs_18DllJF6Ip6ogRXeWYgefvyc', '2026-07-29.dahlia', '{"id":"vs_18DllJF6Ip6ogRXeWYgefvyc","object":"identity.verification_session","client_reference_id":null,"client_secret":null,"created":1795214788,"last_error":null,"last_verification_report":null,"livemode":false,"metadata":{},"options":{"document":{}},"redaction":null,"related_customer":null,"related_customer_account":null,"status":"requires_input","type":"document","url":null}', 'req_1TqzS5CpodQsDJ', NULL, 1, FALSE),
('acct_1xsulZPhKXqf57lK', 'evt_18DllJG1YgQsLhKdxuIcHeQg', 0, timestamp with time zone '2026-11-20 22:46:28.44505+00', 'identity.verification_session.canceled', 'vs_18DllJF6Ip6ogRXeWYgefvyc', '2026-07-29.dahlia', '{"id":"vs_18DllJF6Ip6ogRXeWYgefvyc","object":"identity.verification_session","client_reference_id":null,"client_secret":null,"created":1795214788,"last_error":null,"last_verification_report":null,"livemode":false,"metadata":{},"options":{"document":{}},"redaction":{"status":"processing"},"related_customer":null,"related_customer_account":null,"status":"canceled","type":"document","url":null}', 'req_JzgZkRuLH480rx', NULL, 1, FALSE),
('acct_1xsulZPhKXqf57lK', 'evt_18DllJGCrz2fc4lGMgVYJdiv', 0, timestamp with time zone '2026-11-20 22:46:28.488531+00', 'identity.verification_session.created', 'vs_18DllJGCfXbZ8eGSHkYWjh2R', '2026-07-29.dahlia', '{"id":"vs_18DllJGCfXbZ8eGSHkYWjh2R","object":"identity.verification_session","client_reference_id":null,"client_secret":null,"created":1795214788,"last_error":null,"last_verification_report":null,"livemode":false,"metadata":{},"options":{},"redaction":null,"related_customer":null,"related_customer_account":null,"status":"requires_input","type":"id_number","url":null}', 'req_T2ouZ5b3F71wcI', NULL, 1, FALSE),
('acct_1xsulZPhKXqf57lK', 'evt_18DllJGNRsyfq1QOWE5gN7xl', 0, timestamp with time zone '2026-11-20 22:46:28.529196+00', 'identity.verification_session.processing', 'vs_18DllJGCfXbZ8eGSHkYWjh2R', '2026-07-29.dahlia', '{"id":"vs_18DllJGCfXbZ8eGSHkYWjh2R","object":"identity.verification_session","client_reference_id":null,"client_secret":null,"created":1795214788,"last_error":null,"last_verification_report":null,"livemode":false,"metadata":{},"options":{},"redaction":null,"related_customer":null,"related_customer_account":null,"status":"processing","type":"id_number","url":null}', NULL, NULL, 1, FALSE);

insert into idempotent_answers values
('acct_1xsulZPhKXqf57lK', 'kept', 0, timestamp with time zone '2026-11-20 22:46:27.742962+00', '9d78140a394bb5ff2e18ae430e71fc13456ef02d113491fbf92eaaf87cb3cdb5', 'req_YpoUJeOc36Yt93', 200, '{
  "id": "vs_18DllJDEhLNRntGX3SNvF8KF",
  "object": "identity.verification_session",
  "client_reference_id": "ref-1",
  "client_secret": "vs_18DllJDEhLNRntGX3SNvF8KF_secret_dcLwyN7cDY1gFNRE1CJz8kkGXNUn7",
  "created": 1795214787,
  "last_error": null,
  "last_verification_report": null,
  "livemode": false,
  "metadata": {
    "order": "17"
  },
  "options": {
    "document": {}
  },
  "redaction": null,
  "related_customer": null,
  "related_customer_account": null,
  "status": "requires_input",
  "type": "document",
  "url": "http://localhost:15004/start/test_79ln6wx8ob6utgakdolamkb97uc4q2iw6j3785z6zyl9aru5g7rslruw9e75puztbqfe25n86mh27ICDFvMjmheSatiFXeLgNVmzUOgUml"
}
', 'vs_18DllJDEhLNRntGX3SNvF8KF');

insert into files values
('acct_1xsulZPhKXqf57lK', 'file_18DllJE7ONcqUxAVAvQQi7QI', 0, timestamp with time zone '2026-11-20 22:46:27.990819+00', 'IDENTITY_DOCUMENT_DOWNLOADABLE', 'PNG', 'document_front.png', 14994, 'vs_18DllJDEhLNRntGX3SNvF8KF'),
('acct_1xsulZPhKXqf57lK', 'file_18DllJE9Bbxe7WfpNozroZkp', 0, timestamp with time zone '2026-11-20 22:46:27.997715+00', 'IDENTITY_DOCUMENT_DOWNLOADABLE', 'PNG', 'document_back.png', 16385, 'vs_18DllJDEhLNRntGX3SNvF8KF');

insert into file_contents values
('acct_1xsulZPhKXqf57lK', 'file_18DllJE7ONcqUxAVAvQQi7QI', 0, ${png});

insert into file_contents values
('acct_1xsulZPhKXqf57lK', 'file_18DllJE9Bbxe7WfpNozroZkp', 0, ${png});

insert into verification_reports values
('acct_1xsulZPhKXqf57lK', 'vr_18DllJE9WYlx4NEogNppluqU', 0, timestamp with time zone '2026-11-20 22:46:27.999014+00', 'DOCUMENT', 'vs_18DllJDEhLNRntGX3SNvF8KF', NULL, 'ref-1', '{"document":{}}', '{"document":{"address":{"city":"San Francisco","country":"US","line1":"1234 Main St.","line2":null,"postal_code":"94111","state":"CA"},"dob":{"day":1,"month":1,"year":1990},"error":null,"expiration_date":{"day":1,"month":12,"year":2030},"files":["file_18DllJE7ONcqUxAVAvQQi7QI","file_18DllJE9Bbxe7WfpNozroZkp"],"first_name":"Ada","issued_date":{"day":1,"month":12,"year":2020},"issuing_country":"US","last_name":"Rosen","number":"D1234567","sex":"female","status":"verified","type":"driving_license","unparsed_place_of_birth":"San Francisco","unparsed_sex":"F"}}', FALSE);

insert into verification_sessions values
('acct_1xsulZPhKXqf57lK', 'vs_18DllJDEhLNRntGX3SNvF8KF', 1, timestamp with time zone '2026-11-20 22:46:27.780575+00', 'DOCUMENT', 'VERIFIED', NULL, '{"document":{}}', '{"order":"17"}', NULL, 'ref-1', NULL, NULL, NULL, NULL, 'vs_18DllJDEhLNRntGX3SNvF8KF_secret_dcLwyN7cDY1gFNRE1CJz8kkGXNUn7', NULL, 'test_79ln6wx8ob6utgakdolamkb97uc4q2iw6j3785z6zyl9aru5g7rslruw9e75puztbqfe25n86mh27ICDFvMjmheSatiFXeLgNVmzUOgUml', NULL, NULL, NULL, NULL, 'vr_18DllJE9WYlx4NEogNppluqU', '{"address":{"city":"San Francisco","country":"US","line1":"1234 Main St.","line2":null,"postal_code":"94111","state":"CA"},"dob":{"day":1,"month":1,"year":1990},"email":null,"first_name":"Ada","id_number":null,"id_number_type":null,"last_name":"Rosen","phone":null,"sex":"female","unparsed_place_of_birth":"San Francisco","unparsed_sex":"F"}', timestamp with time zone '2026-11-20 22:46:27.963317+00', NULL),
('acct_1xsulZPhKXqf57lK', 'vs_18DllJF6Ip6ogRXeWYgefvyc', 1, timestamp with time zone '2026-11-20 22:46:28.224959+00', 'DOCUMENT', 'CANCELED', 'PROCESSING', '{"document":{}}', '{}', NULL, NULL, NULL, NULL, NULL, NULL, 'vs_18DllJF6Ip6ogRXeWYgefvyc_secret_78kGW8OfoDqBOZm7xsHQ4frEiVrNz', NULL, 'test_79ln6wx8ob6utgakdolamkb97uc4q2iw6j3785z6zyl9aru5gdkz7xd2p0mwqghibh758sr2fotfwcdlxCcMToZNfQ8FyFcr8PzcXR9O7z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
('acct_1xsulZPhKXqf57lK', 'vs_18DllJGCfXbZ8eGSHkYWjh2R', 1, timestamp with time zone '2026-11-20 22:46:28.487759+00', 'ID_NUMBER', 'PROCESSING', NULL, '{}', '{}', NULL, NULL, NULL, NULL, NULL, NULL, 'vs_18DllJGCfXbZ8eGSHkYWjh2R_secret_SKnbhutvkSM2nycyMxpOpN0ZpUNlJ', NULL, 'test_79ln6wx8ob6utgakdolamkb97uc4q2iw6j3785z6zyl9aru5ggq9uhq9nl44bj464pw6ay6vcytu6Q7iM4iCfz3BakOjBpRINo1KAGTRtQ', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"error":null,"reason":null,"person":null,"document":null,"images":null}');

insert into arranged_outcomes values
('acct_1xsulZPhKXqf57lK', 'outcome_18DllJGYfJXPew3YOoK5XFHE', 0, timestamp with time zone '2026-11-20 22:46:28.572313+00', 'CREATE', FALSE, 1, 0, TRUE, '{"match":{"client_reference_id":"ref-2","email":null,"metadata":{},"type":null},"outcomes":["verify"],"person":null,"document":null}');

insert into webhook_accounts values
('acct_1xsulZPhKXqf57lK', 0, '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945');

insert into webhook_endpoints values
('acct_1xsulZPhKXqf57lK', 'we_18DllJBT2ZrsHH56fAolNk36', 0, timestamp with time zone '2026-11-20 22:46:27.359051+00', '${hook}', '*', NULL, '{}', NULL, FALSE, TRUE, 'whsec_8MOhGRyKh5GQCyBlrNPtc82UiGT1itKx', FALSE);

insert into webhook_deliveries values
('acct_1xsulZPhKXqf57lK', 'whd_18DllJDZmCQlBFkSH1psQ2XH', 1, timestamp with time zone '2026-11-20 22:46:27.8616+00', 'we_18DllJBT2ZrsHH56fAolNk36', '${hook}', NULL, 'acct_1xsulZPhKXqf57lK', 'evt_18DllJDWyfuVQy3bzELfUE6h', 1, 'FIRST', 'FAILED', NULL, FALSE, 0, 1, '{"Accept":"*/*","Content-Type":"application/json; charset=utf-8","Stripe-Signature":"t=1795214787,v1=0b3c721da0e838d29d5598cd2bdd70e8d5fd9bbee4ee06de10943ef3aac2a821,v0=653abb1a412cf05776917caa04dd7af9c1c3316a0cc59d1e47c1e5f0839faaad","User-Agent":"Stripe/1.0 (+https://stripe.com/docs/webhooks)"}', NULL, NULL, NULL, 290, 'The connection was refused.', timestamp with time zone '2026-11-20 22:56:28.330688+00'),
('acct_1xsulZPhKXqf57lK', 'whd_18DllJDzx3pHimSvwZakcvLM', 1, timestamp with time zone '2026-11-20 22:46:27.962217+00', 'we_18DllJBT2ZrsHH56fAolNk36', '${hook}', NULL, 'acct_1xsulZPhKXqf57lK', 'evt_18DllJDy1wxGTEHOIAv3kVDs', 1, 'FIRST', 'FAILED', NULL, FALSE, 0, 1, '{"Accept":"*/*","Content-Type":"application/json; charset=utf-8","Stripe-Signature":"t=1795214788,v1=ceaf898b54eceb190f6a9c39a316c269626c7896e3c3024ae7366a2e7dfb416b,v0=9416cce88592be81ed0cbc5bbb00ad7f07394bf5062f5941428a8e5d49e0606b","User-Agent":"Stripe/1.0 (+https://stripe.com/docs/webhooks)"}', NULL, NULL, NULL, 3, 'The connection was refused.', timestamp with time zone '2026-11-20 22:56:28.360021+00'),
('acct_1xsulZPhKXqf57lK', 'whd_18DllJEHA5HPyPxal2ltFVQy', 1, timestamp with time zone '2026-11-20 22:46:28.028373+00', 'we_18DllJBT2ZrsHH56fAolNk36', '${hook}', NULL, 'acct_1xsulZPhKXqf57lK', 'evt_18DllJEGYvnonvIQu56eiICh', 1, 'FIRST', 'FAILED', NULL, FALSE, 0, 1, '{"Accept":"*/*","Content-Type":"application/json; charset=utf-8","Stripe-Signature":"t=1795214788,v1=9a76863b3fd2aca479cd0dcc836905070ff91e8d263156462f6400ac58c0eb00,v0=f9f5c37a54653f4e6c2910ae049b754c6a37c3ada0cbb1f15504f323b9c04616","User-Agent":"Stripe/1.0 (+https://stripe.com/docs/webhooks)"}', NULL, NULL, NULL, 5, 'The connection was refused.', timestamp with time zone '2026-11-20 22:56:28.388061+00'),
('acct_1xsulZPhKXqf57lK', 'whd_18DllJFAqTQO1AOd7ufYgtHG', 1, timestamp with time zone '2026-11-20 22:46:28.242421+00', 'we_18DllJBT2ZrsHH56fAolNk36', '${hook}', NULL, 'acct_1xsulZPhKXqf57lK', 'evt_18DllJF6lwzIHmfGyVaIsqPU', 1, 'FIRST', 'FAILED', NULL, FALSE, 0, 1, '{"Accept":"*/*","Content-Type":"application/json; charset=utf-8","Stripe-Signature":"t=1795214788,v1=44d2d165963a2ce6ba9f024ed12d9b39dc36ba5f3caa1169fe876e550f0d4732,v0=8d92f1b78e0acdeb832c589e99bace3dc16a4ae4a5bf340eceba7a9165f2d6e9","User-Agent":"Stripe/1.0 (+https://stripe.com/docs/webhooks)"}', NULL, NULL, NULL, 1, 'The connection was refused.', timestamp with time zone '2026-11-20 22:56:28.416587+00'),
('acct_1xsulZPhKXqf57lK', 'whd_18DllJG1sSqOAZ1A5Iz6LsjD', 1, timestamp with time zone '2026-11-20 22:46:28.446276+00', 'we_18DllJBT2ZrsHH56fAolNk36', '${hook}', NULL, 'acct_1xsulZPhKXqf57lK', 'evt_18DllJG1YgQsLhKdxuIcHeQg', 1, 'FIRST', 'FAILED', NULL, FALSE, 0, 1, '{"Accept":"*/*","Content-Type":"application/json; charset=utf-8","Stripe-Signature":"t=1795214788,v1=62f3a61acb2c933691f4d1c66f10bfe91b617508030c49c799957c55111f6ef3,v0=bd6f7c55818742df411b8d9a1990e5899f87e1270d716462ed4486ddab856b23","User-Agent":"Stripe/1.0 (+https://stripe.com/docs/webhooks)"}', NULL, NULL, NULL, 4, 'The connection was refused.', timestamp with time zone '2026-11-20 22:56:28.464594+00'),
('acct_1xsulZPhKXqf57lK', 'whd_18DllJGDID4CIJ0MhGTxEiz2', 1, timestamp with time zone '2026-11-20 22:46:28.490157+00', 'we_18DllJBT2ZrsHH56fAolNk36', '${hook}', NULL, 'acct_1xsulZPhKXqf57lK', 'evt_18DllJGCrz2fc4lGMgVYJdiv', 1, 'FIRST', 'FAILED', NULL, FALSE, 0, 1, '{"Accept":"*/*","Content-Type":"application/json; charset=utf-8","Stripe-Signature":"t=1795214788,v1=cde9de8ef65c36baa2a377d236f112c2a6da559570d87ef4e0d090d914d7c427,v0=8322195e606c13d3932a41b8531c288da775aca1144e2578a461761dae43fa67","User-Agent":"Stripe/1.0 (+https://stripe.com/docs/webhooks)"}', NULL, NULL, NULL, 6, 'The connection was refused.', timestamp with time zone '2026-11-20 22:56:28.511256+00');

insert into webhook_deliveries values
('acct_1xsulZPhKXqf57lK', 'whd_18DllJGNpS3AbobeFWrCK4zl', 1, timestamp with time zone '2026-11-20 22:46:28.530658+00', 'we_18DllJBT2ZrsHH56fAolNk36', '${hook}', NULL, 'acct_1xsulZPhKXqf57lK', 'evt_18DllJGNRsyfq1QOWE5gN7xl', 1, 'FIRST', 'FAILED', NULL, FALSE, 0, 1, '{"Accept":"*/*","Content-Type":"application/json; charset=utf-8","Stripe-Signature":"t=1795214788,v1=15663422dfc5b588566b6301cdf7f78edc821a1c44a870237cbe7e84df51a8c0,v0=877061d54548c1d816fe5699b3dd70e69ac4fbbefc90eb069a718c5f3c21ee31","User-Agent":"Stripe/1.0 (+https://stripe.com/docs/webhooks)"}', NULL, NULL, NULL, 2, 'The connection was refused.', timestamp with time zone '2026-11-20 22:56:28.552435+00');
