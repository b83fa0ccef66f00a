-- The requests and the report of wrk: creates with an Idempotency-Key each, retrieves of many ids in turn, one action on each of
-- many ids, or one GET.

-- Called once per run with the arguments after the URL: `create` and a prefix of the keys, `retrieve` and a file of ids, or `verify` or
-- `redact` and such a file.
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
  elseif args[1] == "verify" or args[1] == "redact" then
    local nextId = io.lines(args[2])
    function request()
      local id = nextId and nextId()
      if id then
        return wrk.format("POST", wrk.path .. "/" .. id .. "/" .. args[1])
      end
      nextId = nil -- all are done; what is sent before wrk ends does nothing
      wrk.thread:stop()
      return wrk.format("GET", "/actuator/health")
    end
  end
end

-- One line: requests, requests per second, p50 and p99 in microseconds, failures.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("wrk: %d %.0f %.0f %.0f %d\n", summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
