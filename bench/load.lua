-- What wrk sends and reports: creates with an Idempotency-Key of their own each, retrieves of many ids in turn, or one GET.

-- Called once per run with what follows the URL: `create` and a beginning of the keys, or `retrieve` and a file of ids.
function init(args)
  local sent = 0
  if args[1] == "create" then
    wrk.method = "POST"
    wrk.body = "type=document"
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
    function request()
      sent = sent + 1
      wrk.headers["Idempotency-Key"] = args[2] .. "-" .. sent
      return wrk.format()
    end
  elseif args[1] == "retrieve" then
    local requests = {}
    for id in io.lines(args[2]) do
      requests[#requests + 1] = wrk.format(nil, wrk.path .. "/" .. id)
    end
    function request()
      sent = sent + 1
      return requests[sent % #requests + 1]
    end
  end
end

-- One line: requests, requests per second, p50 and p99 in microseconds, failures.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("wrk: %d %.0f %.0f %.0f %d\n", summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
