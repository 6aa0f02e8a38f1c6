const read = {} as const;

export default read;
