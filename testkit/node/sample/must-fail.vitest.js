export default { test: { include: ['must-fail.js'] } };
